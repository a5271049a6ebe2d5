"""Elements of an XML file, one after another, in bounded memory; entities are refused."""

from collections.abc import Callable, Mapping
from typing import NoReturn
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

from mentoring_desktop.exchange.sheets import refusals
from mentoring_desktop.exchange.sheets.grid import Told

_PIECE = 262_144
_SHORT = {
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table:",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office:",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text:",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style:",
    "urn:schemas-microsoft-com:office:spreadsheet": "ss:",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r:",
}
"""Whose names keep a prefix, always this one; names of others stand alone."""

Attributes = Mapping[str, str]


def walk(
    name: str,
    data: bytes,
    told: Told,
    started: Callable[[str, Attributes], None],
    ended: Callable[[str], None] = lambda _: None,
    texted: Callable[[str], None] = lambda _: None,
) -> None:
    """Call for each start of an element, each end, each piece of text.

    Raises:
        MentoringError: the file is damaged, or has entities of its own.
    """
    parser = ParserCreate(namespace_separator="}")
    parser.buffer_text = True

    def refuse(*_: object) -> NoReturn:
        raise refusals.with_entities(name)

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = lambda tag, attributes: started(
        _named(tag), {_named(key): value for key, value in attributes.items()}
    )
    parser.EndElementHandler = lambda tag: ended(_named(tag))
    parser.CharacterDataHandler = texted
    for at in range(0, len(data), _PIECE):
        told()
        _feed(name, parser, data[at : at + _PIECE])
    _feed(name, parser, b"", last=True)


def _feed(name: str, parser: XMLParserType, piece: bytes, *, last: bool = False) -> None:
    try:
        parser.Parse(piece, last)
    except (ExpatError, LookupError, ValueError) as error:
        raise refusals.damaged(name) from error


def _named(tag: str) -> str:
    space, _, local = tag.rpartition("}")
    return _SHORT.get(space, "") + local
