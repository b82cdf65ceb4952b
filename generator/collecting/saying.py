"""What an answer of a form means: read by the fact's own declaration, as the questionnaire reads it."""

from __future__ import annotations

from typing import Any

from generator.collecting.returned import Answer
from generator.facts.answering import understand
from generator.facts.catalogue import labels_by_path
from schemas.errors import NotUnderstoodError
from schemas.fields import Entry, Shape, Topic, entries
from schemas.messages import _
from schemas.states import Owed, Stated, parse_state
from schemas.values import Quantity


def value_of(answer: Answer, office: str, model: type[Topic]) -> Any:
    """The value that an office gives, as a report holds it; None where it says nothing.

    Raises NotUnderstoodError, in Chinese, for what can't be used and for what can be meant in two ways.
    """
    shape = labels_by_path(model)[answer.path].shape
    typed = _typed(answer, shape, model)
    if typed is None:
        return None
    value = understand(model, answer.path, typed)
    if isinstance(value, Owed) and not value.office:
        return Owed(office)
    return value


def _typed(answer: Answer, shape: Shape, model: type[Topic]) -> Any:
    """What was typed, with the state beside it."""
    if said := _state_of_list(answer.typed, labels_by_path(model)[answer.path]):
        return said
    state = parse_state(answer.state) if answer.state else None
    if answer.state and state is None:
        raise NotUnderstoodError(
            _("“状态”里写的是“{text}”，只能选“无”“不适用”“有，未计数”“待补”；数写在左边一栏").format(
                text=answer.state[:20]
            )
        )
    if not answer.typed:
        if answer.beside and state is None:
            raise NotUnderstoodError(_("只填了“{names}”，没有填数").format(names="、".join(answer.beside)))
        return None if state is None else str(state) if isinstance(state, Owed) else state.value
    if state is not None and not _agree(answer.typed, state):
        said = _("既填了“{text}”，又选了“{state}”，请只留一个")
        text = answer.typed if isinstance(answer.typed, str) else _("清单")
        raise NotUnderstoodError(said.format(text=text[:20], state=answer.state))
    if state is not None:
        return answer.state
    if answer.beside and shape is Shape.QUANTITY and parse_state(answer.typed) is None:
        return {"本年": answer.typed, **answer.beside}
    return answer.typed


def _state_of_list(typed: Any, entry: Entry) -> str:
    """The state that stands in a list as its only word, where an item's name would stand; empty for none."""
    if isinstance(typed, dict):
        word = next(iter(typed)) if len(typed) == 1 and not any(typed.values()) else ""
    elif isinstance(typed, list) and len(typed) == 1 and isinstance(typed[0], dict) and entry.model:
        word = typed[0].get(next(iter(entries(entry.model))), "") if len(typed[0]) == 1 else ""
    else:
        word = typed[0] if isinstance(typed, list) and len(typed) == 1 else ""
    return word if isinstance(word, str) and parse_state(word) else ""


def _agree(typed: Any, state: Any) -> bool:
    """Whether what was typed says the same as the state that was chosen: 无 beside 0."""
    if not isinstance(typed, str):
        return False
    if parse_state(typed) == state:
        return True
    return state is Stated.NONE and _is_zero(typed)


def _is_zero(typed: str) -> bool:
    try:
        return is_zero(Quantity.parse(typed))
    except ValueError:
        return False


def is_zero(value: Any) -> bool:
    """Whether the value is a bare nought, which may mean 无 or that nobody knows."""
    return isinstance(value, Quantity) and value.is_exact and value.value == 0
