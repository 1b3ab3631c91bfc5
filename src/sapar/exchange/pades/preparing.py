"""A document made ready for signatures: a leaf with a field for each, and the signed text."""

from io import BytesIO

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.embed import EmbeddedFileObject, FileSpec, embed_file
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import PageObject
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from sapar.exchange.pades.setting import Leaf, box_of, set_leaf

ATTACHED = "agreement.json"
"""Name under which the signed text lies in the file, byte for byte."""

A4 = (0, 0, 595.28, 841.89)


def prepared(pdf: bytes, leaf: Leaf, text: bytes) -> bytes:
    """A file with a page for signatures, an empty field for each, and the text in it.

    Args:
        pdf: the document as it is read.
        leaf: the page at its end.
        text: canonical form, whose digest is signed; attached.
    """
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    _add_page(writer, leaf)
    data = EmbeddedFileObject.from_file_data(writer, text, mime_type="application/json")
    related = generic.pdf_name("/Source")
    attached = FileSpec(ATTACHED, embedded_data=data, af_relationship=related)
    embed_file(writer, attached)
    for number, place in enumerate(leaf.places):
        spec = SigFieldSpec(place.field, on_page=-1, box=box_of(number))
        append_signature_field(writer, spec)
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def _add_page(writer: IncrementalPdfFileWriter, leaf: Leaf) -> None:
    picture = writer.import_page_as_xobject(PdfFileReader(BytesIO(set_leaf(leaf))))
    drawn = writer.add_object(generic.StreamObject(stream_data=b"/Leaf Do"))
    pictures = generic.DictionaryObject({generic.pdf_name("/Leaf"): picture})
    needs = generic.DictionaryObject({generic.pdf_name("/XObject"): pictures})
    writer.insert_page(PageObject(drawn, A4, needs))
