"""The colours and the typeface of every picture, as CSS custom properties with a fallback.

A page that defines the properties (`sapar.charts.stylesheet` does) makes pictures follow dark
mode; without it they are drawn in the light colours given here.
"""

INK = "var(--sapar-ink, #1b1f23)"
MUTED = "var(--sapar-muted, #5b636b)"
RULE = "var(--sapar-rule, #d8dce0)"
PAPER = "var(--sapar-paper, #ffffff)"
ACCENT = "var(--sapar-accent, #0b6477)"
SECOND = "var(--sapar-second, #7b858e)"

ALL = (INK, MUTED, RULE, PAPER, ACCENT, SECOND)

FONT = "var(--sapar-font, system-ui, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif)"
