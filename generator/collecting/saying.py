"""What an answer of a form means: read by the fact's own declaration, as the questionnaire reads it."""

from __future__ import annotations

from typing import Any

from generator.collecting.returned import Answer
from generator.facts.answering import understand
from generator.facts.catalogue import labels_by_path
from schemas.errors import NotUnderstoodError
from schemas.fields import Shape, Topic
from schemas.messages import _
from schemas.states import Owed, Stated, parse_state
from schemas.values import Quantity


def value_of(answer: Answer, office: str, model: type[Topic]) -> Any:
    """The value that an office gives, as a report holds it; None where it says nothing.

    Raises NotUnderstoodError, in Chinese, for what can't be used and for what can be meant in two ways.
    """
    shape = labels_by_path(model)[answer.path].shape
    typed = _typed(answer, office, shape)
    if typed is None:
        return None
    value = understand(model, answer.path, typed)
    if isinstance(value, Owed) and not value.office:
        return Owed(office)
    return value


def _typed(answer: Answer, office: str, shape: Shape) -> Any:
    """What was typed, with the state beside it."""
    if said := _state_of_list(answer.typed):
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


def _state_of_list(typed: Any) -> str:
    """The state that stands in a list as its only word, empty for none."""
    if not isinstance(typed, list) or len(typed) != 1:
        return ""
    words = list(typed[0].values()) if isinstance(typed[0], dict) else [typed[0]]
    return words[0] if len(words) == 1 and isinstance(words[0], str) and parse_state(words[0]) else ""


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
