"""The commands of the site, as the `sapar` command lists them; each is loaded when it is called."""

_HERE = "sapar_web.management"

MEMBERS = {
    "serve": (f"{_HERE}.serving:serve", "Serve the site."),
    "worker": (f"{_HERE}.working:worker", "Do the site's background work, apart."),
    "migrate": (f"{_HERE}.migrating:migrate", "Bring the site's database up to date."),
    "settings": (f"{_HERE}.listing:settings", "List the settings of the site."),
    "demonstrate": (
        f"{_HERE}.demonstrating:demonstrate",
        "Serve the site with an invented world in it.",
    ),
    "verify": (f"{_HERE}.verifying:verify", "Tell whether the site's history is whole."),
    "dataset export": (f"{_HERE}.exporting:export", "Write the site's record as a dataset."),
}
"""Each command: where it is, and what it does."""
