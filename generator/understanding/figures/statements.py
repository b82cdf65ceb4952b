"""The entry: every figure and every negated statement of a draft."""

from __future__ import annotations

from collections.abc import Iterable

from generator.draft.model import Draft, Table
from generator.understanding.figures.clauses import Sentences
from generator.understanding.figures.model import Figure, Statement
from generator.understanding.figures.negating import negations
from generator.understanding.figures.reading import Reading, readings
from generator.understanding.figures.relating import Relation, named_in_turn, relations
from generator.understanding.prose import Prose, prose

_PARTS = ("block", "attachment")


def statements(draft: Draft) -> tuple[Statement, ...]:
    """The figures and negated statements of the draft's body and attachments in order; tables are not read.

    Linear in the length of the draft.
    """
    return statements_of(one for one in prose(draft) if one.part in _PARTS and not isinstance(one.block, Table))


def statements_of(texts: Iterable[Prose]) -> tuple[Statement, ...]:
    """The figures and negated statements of the texts, in order."""
    found: list[Statement] = []
    for text in texts:
        sentences = Sentences(text.text)
        read = named_in_turn(readings(text, sentences))
        here: list[Statement] = [*_figures(text, read), *negations(text, sentences)]
        found += sorted(here, key=lambda one: one.start)
    return tuple(found)


def _figures(text: Prose, read: list[Reading]) -> list[Figure]:
    belongs = relations(read)
    made: dict[int, Figure] = {}
    # What a figure belongs to stands before it; only where a change begins (由20个工作日压缩为5个) it stands behind.
    for n in sorted(range(len(read)), key=lambda n: (belongs[n].kind == "from", n)):
        made[n] = _figure(text, read[n], belongs[n], made)
    return [made[n] for n in range(len(read))]


def _figure(text: Prose, one: Reading, relation: Relation, made: dict[int, Figure]) -> Figure:
    amount, of = one.amount, made.get(relation.of) if relation.of is not None else None
    return Figure(
        text,
        amount.start,
        amount.end,
        amount.quantity,
        amount.upto,
        one.noun,
        one.verb,
        one.comparison,
        relation.kind if of else "",
        of,
        one.sentence,
    )
