"""How well one colour stands out from another, as WCAG 2.2 reckons it."""

_KNEE, _SHADE = 0.04045, 0.05


def contrast(one: str, other: str) -> float:
    """Ratio of two colours, from 1 (the same) to 21 (black and white).

    Args:
        one: as `#rrggbb`.
        other: as `#rrggbb`; the order does not matter.

    Raises:
        ValueError: if a colour is written otherwise.

    >>> contrast("#000000", "#ffffff"), round(contrast("#777777", "#ffffff"), 2)
    (21.0, 4.48)
    """
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + _SHADE) / (low + _SHADE)


def _luminance(colour: str) -> float:
    if len(colour) != len("#rrggbb") or not colour.startswith("#"):
        raise ValueError(f"colour {colour!r}: expected #rrggbb")
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    """Light of a part of a colour, both from 0 to 1."""
    return part / 12.92 if part <= _KNEE else float(((part + 0.055) / 1.055) ** 2.4)
