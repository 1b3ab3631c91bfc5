"""The commands of the site, as the `sapar` command lists them; each is loaded when it is called."""

from sapar.values.language import mark

_HERE = "sapar_web.management"

MEMBERS = {
    "serve": (f"{_HERE}.serving:serve", mark("Serve the site.")),
    "worker": (f"{_HERE}.working:worker", mark("Do the site's background work, apart.")),
    "migrate": (f"{_HERE}.migrating:migrate", mark("Bring the site's database up to date.")),
    "settings": (f"{_HERE}.listing:settings", mark("List the settings of the site.")),
    "demonstrate": (
        f"{_HERE}.demonstrating:demonstrate",
        mark("Serve the site with an invented world in it."),
    ),
    "verify": (f"{_HERE}.verifying:verify", mark("Tell whether the site's history is whole.")),
    "dataset export": (f"{_HERE}.exporting:export", mark("Write the site's record as a dataset.")),
}
"""Each command: where it is, and what it does."""
