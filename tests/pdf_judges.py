"""Independent judges of signatures in a PDF: poppler, and the command line of pyHanko."""

import shutil
import subprocess
import sys
from pathlib import Path


def poppler(path: Path) -> str:
    """What pdfsig says of a file."""
    found = shutil.which("pdfsig")
    assert found, "needs poppler's pdfsig: `make pdfsig` installs it, or says what to install"
    told = subprocess.run([found, "-nocert", path], capture_output=True, text=True, check=True)
    return told.stdout


def pyhanko(path: Path, root: Path) -> list[str]:
    """What pyHanko's command says, one line for each signature, without the fingerprint."""
    command = [sys.executable, "-m", "pyhanko", "sign", "validate", "--trust-replace"]
    given = ["--no-revocation-check", "--validation-time", "claimed", "--trust", root, path]
    told = subprocess.run([*command, *given], capture_output=True, text=True, check=False)
    lines = [line.split(":", 2) for line in told.stdout.splitlines()]
    return [f"{line[0]} {line[2].partition(',')[0]}" for line in lines]
