"""Who reports, what documents are made of the facts, and in which order."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pydantic import Field

from schemas.fields import Day, Known, Shape, Text, Texts, Topic, Value, YesNo, fact
from schemas.messages import _
from schemas.reporter import Kind, Level, Stage


def _word_of(words: type[Level] | type[Kind] | type[Stage], said: str) -> Callable[[object], object]:
    """Reads one of `words`, in Chinese or English; `said` is what to say of anything else."""

    def read(value: object) -> object:
        if isinstance(value, words):
            return value
        try:
            return words.parse(str(value))
        except ValueError:
            raise ValueError(said) from None

    return read


_LEVEL = _word_of(Level, _("层级写“省”“市”“县”“乡镇”之一（县级市、区、旗写“县”，街道写“乡镇”）"))
_KIND = _word_of(Kind, _("类别写“政府”或“部门”（乡镇、街道写“政府”）"))
_STAGE = _word_of(Stage, _("稿种写“送审稿”“会议稿”“报送稿”“公开稿”之一"))

if TYPE_CHECKING:
    LevelWord = Level
    KindWord = Kind
    StageWord = Stage
else:
    LevelWord, KindWord, StageWord = (Value(Shape.TEXT, read) for read in (_LEVEL, _KIND, _STAGE))


class Agency(Topic):
    """The reporting body."""

    name: Known[Text] = fact("全称", help="公章上的名称", standing=True)
    short_name: Known[Text] = fact("落款", help="落款用的简称，不填用全称", standing=True)
    self_reference: Known[Text] = fact("自称", help="正文里的自称，如我局、我县", standing=True)
    level: Known[LevelWord] = fact("层级", standing=True)
    kind: Known[KindWord] = fact("类别", standing=True)
    trade: Known[Text] = fact("行业", help="行业包的名称，如城市管理", standing=True)


class Document(Topic):
    """One document made of the facts (报送). Joint filing is a property of the document: 发文机关 lists several."""

    stage: Known[StageWord] = fact("稿种", help="送审稿、会议稿、报送稿、公开稿之一")
    issuers: Known[Texts] = fact("发文机关", help="联合报送时逐个写全称，不填用本单位", standing=True)
    title: Known[Text] = fact("标题", help="不填自动生成")
    addressee: Known[Text] = fact("主送", help="只写一个机关（上行文），如“县委、县政府”", standing=True)
    mark: Known[Texts] = fact(
        "发文机关标志",
        help="报送稿印红头时写，如“某某县城市管理局文件”；联合行文逐个写机关名称，最后一行写“文件”",
        standing=True,
    )
    number: Known[Text] = fact("发文字号", help="还没有编号的写成“某城管〔2026〕号”，空着待编")
    signer: Known[Texts] = fact("签发人", help="上行文须标注；还没有签发的写“待补”，空着待签")
    sealed: Known[YesNo] = fact("盖章", help="写“是”的，署名和日期按加盖印章的位置排", standing=True)
    copies: Known[Texts] = fact("抄送", help="印在报送稿的版记里", standing=True)
    printed_by: Known[Text] = fact("印发机关", help="印在报送稿的版记里，如“某某县城市管理局办公室”", standing=True)
    printed_on: Known[Day] = fact("印发日期", help="送印的日期；不填空着")
    self_reference: Known[Text] = fact("自称", help="这份文件里的自称，不填用机关的", standing=True)
    statistics: Known[Texts] = fact("统计表", help="作为附件的数据统计表，写板块名称，如“行政执法”", standing=True)
    note: Known[Text] = fact("附注", help="日期下面括号里的话，如“此件公开发布”", standing=True, rare=True)
    contact: Known[Text] = fact("联系人", help="附注里的联系人和电话，公开稿不印", standing=True)


class OutlineItem(Topic):
    """A heading of the agency's own 提纲, and what stands beneath it."""

    heading: Known[Text] = fact("标题", standing=True)
    drawn_from: Known[Texts] = fact("取自", help="下面的板块，或板块里某一条举措：行政执法.三项制度", standing=True)


SET_ASIDE = "搁置"
SET_ASIDE_HELP = "因前面的回答改变而不再适用的回答，改回来就恢复；不写进报告"

REPORTED = "另报"
REPORTED_HELP = "几处报来的不一样、没有用上的；定了的，“取舍”写“不用”；不写进报告"


class Frame(Topic):
    """The part of the fact file that is about the report itself."""

    agency: Known[Agency] = fact("机关")
    year: Known[Text] = fact("年度", help="报告哪一年的工作")
    closing_day: Known[Day] = fact("统计截止", help="数据统计到哪一天，不到年底的须写明")
    signed_on: Known[Day] = fact("成文日期", help="负责人签发的日期")
    published_on: Known[Day] = fact("公开日期")
    based_on: Known[Texts] = fact("依据文件", help="开头一段“根据……”里的文件，带书名号")
    lead: Known[Text] = fact("导语", help="自己写开头一段时用，不填自动生成", prose=True)
    political_phrases: Known[Texts] = fact("政治表述", help="开头一段的指导思想，逐条核对后写在这里")
    documents: Known[list[Document]] = fact("报送")
    outline: Known[list[OutlineItem]] = fact("提纲", help="上级通知规定的标题和顺序，不填按纲要")
    standards: Known[Texts] = fact("标准", help="上级通知或指引的数据文件", standing=True)
    previous: Known[Text] = fact("上年", help="上一年的填报表文件")
    template: Known[Text] = fact("模板", help="本单位的报告模板：文件夹，或其中的“报告.md”", rare=True)
    division: Known[Text] = fact("分工", help="科室分工文件，发征集表用", standing=True)
    fixed_phrases: Known[Texts] = fact("固定表述", help="带数字但不是数据的说法，如“721”工作法", standing=True)
    set_aside: Any = Field(default=None, alias="搁置")
    """Answers that no longer apply, by label path. No fact: nothing asks for it, checks it, quotes it or prints it."""
    reported: Any = Field(default=None, alias="另报")
    """Other answers that offices gave to the same facts. No fact either; `generator.facts.differing` reads it."""
