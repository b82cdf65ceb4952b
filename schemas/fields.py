"""A fact is declared once: an English attribute for Python, and one record for everything else.

Questionnaire, fact file, form, JSON Schema, templates and messages walk these declarations; none names a topic.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache, partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError, core_schema

from schemas.messages import _
from schemas.refusals import is_vague, vague
from schemas.relations import Relation
from schemas.reporter import ALL_KINDS, ALL_LEVELS, Kind, Level
from schemas.units import accepted, comes_whole
from schemas.values import (
    Owed,
    Quantity,
    Stated,
    clean_text,
    parse_date,
    parse_figure,
    parse_state,
    parse_yes_no,
    unless_to_come,
)


@dataclass(frozen=True, slots=True)
class Fact:
    """What people see of one fact.

    label: its name among its siblings, in the fact file and in templates.
    unit: the usual one; units: others accepted for it. help: what counts and what does not. basis: source of the rule.
    office: who usually supplies it. levels, kinds: whom it concerns. standing: true for what stays from year to year
    (a stock, a name), false for a yearly count. depends_on: label of a sibling; nothing is asked where that is 无 or 0.
    public: whether it may stand in a 公开稿. rare: left out of new fact files.
    maximum: the largest sensible value (100 for a rate if not said).
    prose: true for a text of sentences, several lines, that may quote facts 「…」.
    """

    label: str
    unit: str = ""
    units: tuple[str, ...] = ()
    help: str = ""
    basis: str = ""
    office: str = ""
    levels: tuple[Level, ...] = ALL_LEVELS
    kinds: tuple[Kind, ...] = ALL_KINDS
    standing: bool = False
    depends_on: str = ""
    public: bool = True
    rare: bool = False
    maximum: int | None = None
    prose: bool = False

    def applies(self, level: Level, kind: Kind) -> bool:
        """Whether the fact concerns a reporter of this level and kind."""
        return level in self.levels and kind in self.kinds

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> core_schema.CoreSchema:
        """What is checked of a value that was read (see `Value`): a figure's unit."""
        check = core_schema.no_info_plain_validator_function(self._with_unit)
        return check if self.unit else core_schema.any_schema()

    def _with_unit(self, value: Any) -> Any:
        """The figure, its unit added where it was bare.

        Raises pydantic's error for another unit, too much, or a fraction of what comes whole.
        """
        if not isinstance(value, Quantity):
            return value
        if not value.unit:
            value = _spoken(value.with_unit, self.unit)
        for figure in (value, value.last_year, value.target):
            if figure is not None:
                _refuse_unit(figure, self)
                _refuse_fraction(figure)
                _refuse_excess(figure, self)
        return value

    def may_be_published(self, value: Any) -> bool:
        """Whether `value` of this fact may stand in a 公开稿: what was said beside a figure goes before `public`."""
        said = value.published if isinstance(value, Quantity) else None
        return self.public if said is None else said

    @property
    def limit(self) -> int | None:
        """The largest value without a question: `maximum`, 100 for a percentage."""
        return 100 if self.maximum is None and self.unit == "%" else self.maximum


class Shape(Enum):
    """What the value of a fact looks like."""

    QUANTITY = "数量"
    TEXT = "文字"
    DATE = "日期"
    YES_NO = "是否"
    TEXTS = "文字列表"
    TABLE = "小表"
    GROUP = "一组项目"
    RECORDS = "列表"


@dataclass(frozen=True, slots=True)
class Entry:
    """One declared field of a model: its attribute, what people see, the shape of its value, the model inside it."""

    attribute: str
    fact: Fact
    shape: Shape
    model: type[Topic] | None = None


def fact(label: str, **about: Any) -> Any:
    """A field for the fact `label`; `about` is the rest of `Fact`. Every fact is optional to pydantic.

    Raises TypeError for a label that can't be written in a template.
    """
    if not label.isidentifier() or unicodedata.normalize("NFKC", label) != label:
        raise TypeError(f"label {label!r} can't be written in a template")
    info: FieldInfo = Field(default=None, alias=label)  # type: ignore[assignment]
    info.metadata.append(Fact(label, **about))
    return info


def _refuse_unit(figure: Quantity, declaration: Fact) -> None:
    if accepted(figure.unit, declaration.unit, declaration.units):
        return
    units = "、".join((declaration.unit, *declaration.units))
    if figure.unit in ("%", "‰"):
        raise _refusal("unit", _("“{text}”是比率，这一项填数量，单位用“{units}”").format(text=figure.text, units=units))
    raise _refusal("unit", _("单位“{unit}”不对，这一项用“{units}”").format(unit=figure.unit, units=units))


def _refuse_fraction(figure: Quantity) -> None:
    if comes_whole(figure.unit) and figure.value != figure.value.to_integral_value():
        said = _("“{text}”不是整数，请核对是不是填到别的项目里了")
        raise _refusal("whole", said.format(text=figure.text))


def _refuse_excess(figure: Quantity, declaration: Fact) -> None:
    if declaration.limit is not None and figure.value > declaration.limit:
        limit = f"{declaration.limit}{declaration.unit}"
        raise _refusal("limit", _("“{text}”超过了{limit}").format(text=figure.text, limit=limit))


def _refusal(kind: str, message: str) -> PydanticCustomError:
    """An error whose text is `message` as it is: braces in it are a clerk's, not pydantic's."""
    return PydanticCustomError(kind, "{said}", {"said": message})


def _spoken(parse: Callable[[Any], Any], value: Any) -> Any:
    """What `parse` makes of `value`; a ValueError is turned into pydantic's with its Chinese text."""
    try:
        return parse(value)
    except ValueError as error:
        raise _refusal("value", str(error)) from None


def _text(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ValueError(_("应为文字"))
    return clean_text(str(value))


def _state_or_value(value: Any, handler: Callable[[Any], Any]) -> Any:
    """What was said of a fact: nothing (None), a state, or a value for `handler` to read."""
    if isinstance(value, str):
        value = clean_text(value)
        if is_vague(value):
            raise _refusal("value", vague(value))
        return parse_state(value) or (handler(value) if value else None)
    return value if value is None or isinstance(value, Stated | Owed) else handler(value)


@dataclass(frozen=True, slots=True)
class Value:
    """How the value of a fact is read: its shape, the parser of one value (ValueErrors in Chinese), the model inside.

    The core schemas are written out, plain functions and no more: left to itself pydantic inspects every validator's
    signature and builds every model within every other, which took as long as all the rest of a cold start together.
    """

    shape: Shape
    parse: Callable[[Any], Any] = _text
    model: type[Topic] | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        match self.shape:
            case Shape.TEXTS | Shape.RECORDS:
                inner = core_schema.list_schema(core_schema.no_info_plain_validator_function(self._read))
                return core_schema.no_info_wrap_validator_function(self._state_or_list, inner)
            case Shape.TABLE:
                name = core_schema.no_info_plain_validator_function(partial(_spoken, _text))
                table = core_schema.dict_schema(name, core_schema.no_info_plain_validator_function(self._read))
                return core_schema.no_info_wrap_validator_function(_state_or_value, table)
            case _:
                read = core_schema.no_info_plain_validator_function(self._state_or_read)
                return core_schema.chain_schema([read, handler(source)])

    def _read(self, value: Any) -> Any:
        return self.model.model_validate(value) if self.model else _spoken(self.parse, value)

    def _state_or_read(self, value: Any) -> Any:
        if self.shape is Shape.QUANTITY:
            if isinstance(value, str) and clean_text(value).rstrip("。") == "有":
                return Stated.UNCOUNTED
            if isinstance(value, dict):
                value = unless_to_come(value)
        return _state_or_value(value, self._read)

    def _state_or_list(self, value: Any, handler: Callable[[Any], Any]) -> Any:
        """A single text where a list is expected is a list of one, where a bare text can be an item of it."""
        text = str if self.model is None or self.model.plain_text else ()
        return _state_or_value(value, lambda given: handler([given] if isinstance(given, text) else given))


def _value_of(inner: Any) -> Value:
    """The `Value` that stands in `Known[…]`, or follows from it: a group, a list, a small table."""
    if isinstance(inner, Value):
        return inner
    if get_origin(inner) is dict:
        return Value(Shape.TABLE, get_args(inner)[1].parse)
    if get_origin(inner) is list:
        return Value(Shape.RECORDS, model=get_args(inner)[0])
    return Value(Shape.GROUP, model=inner)


def known(inner: Any) -> Any:
    """The annotation `Known[inner]`, also for a model that is only known when the program runs."""
    return Annotated[Any, _value_of(inner)]


if TYPE_CHECKING:
    Inner = TypeVar("Inner")
    Known = Union[Inner, Stated, Owed, None]  # noqa: UP007 - the | form takes no type variable here
    Text = str
    Day = date
    YesNo = bool
    Texts = list[str]
    Figure = Quantity
else:
    Text = Value(Shape.TEXT)
    Day = Value(Shape.DATE, parse_date)
    YesNo = Value(Shape.YES_NO, parse_yes_no)
    Texts = Value(Shape.TEXTS)
    Figure = Value(Shape.QUANTITY, parse_figure)

    class Known:
        """`Known[X]`: a value of X, or one of the states a fact can be in, or None where nothing was said."""

        def __class_getitem__(cls, inner: Any) -> Any:
            return known(inner)


class Topic(BaseModel):
    """A group of facts. Unknown keys are errors; labels are unique among siblings (checked when a class is made)."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        validate_by_name=False,
        validate_by_alias=True,
        loc_by_alias=True,
        defer_build=True,
    )
    relations: ClassVar[tuple[Relation, ...]] = ()
    """What must hold between the facts of this group, by label."""
    plain_text: ClassVar[str] = ""
    """Label of the field that a bare text stands for (`- 深化改革。` for `- {内容: 深化改革。}`)."""

    @model_validator(mode="before")
    @classmethod
    def _from_plain_text(cls, given: Any) -> Any:
        return {cls.plain_text: given} if cls.plain_text and isinstance(given, str) else given

    @classmethod
    def __pydantic_init_subclass__(cls, **_kwargs: Any) -> None:
        """Raise TypeError for a class whose labels repeat, or that speaks of a label it has not."""
        found = list(_entries_of(cls))
        labels = [entry.fact.label for entry in found]
        named = [label for relation in cls.relations for label in relation.labels]
        named += [entry.fact.depends_on for entry in found if entry.fact.depends_on]
        named += [cls.plain_text] if cls.plain_text else []
        if repeated := {label for label in labels if labels.count(label) > 1}:
            raise TypeError(f"{cls.__name__}: labels repeat: {repeated}")
        if unknown := set(named) - set(labels):
            raise TypeError(f"{cls.__name__}: no such labels: {unknown}")


@cache
def entries(model: type[Topic]) -> Mapping[str, Entry]:
    """The declared fields of `model` by label, in the order of declaration."""
    return MappingProxyType({entry.fact.label: entry for entry in _entries_of(model)})


def _entries_of(model: type[BaseModel]) -> Iterator[Entry]:
    for name, info in model.model_fields.items():
        about = {type(record): record for record in info.metadata}
        if Fact in about:
            value = about[Value]
            yield Entry(name, about[Fact], value.shape, value.model)
