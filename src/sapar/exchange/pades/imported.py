"""A page of another PDF as a picture within a page."""

from io import BytesIO
from typing import Final

from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.generic import NameObject
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.reader import PdfFileReader

NAME: Final = "/Set"


class SetPage(PdfContent):
    """The first page of a PDF file that is in memory.

    Args:
        pdf: the file.
    """

    def __init__(self, pdf: bytes) -> None:
        super().__init__()
        self._pdf = pdf

    def render(self) -> bytes:
        """How it is drawn."""
        reader = PdfFileReader(BytesIO(self._pdf))
        picture = self._ensure_writer.import_page_as_xobject(reader)
        self.resources.xobject[NameObject(NAME)] = picture
        left, low, right, high = picture.get_object()["/BBox"]
        self.box = BoxConstraints(width=abs(right - left), height=abs(high - low))
        return NAME.encode() + b" Do"
