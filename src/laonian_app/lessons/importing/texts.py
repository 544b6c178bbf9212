"""What is said while bringing in a file: about the whole of it, and why a part was left out.

In Chinese at the source, as in `lessons.problem_texts`: the reader is the instructor.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from laonian_app.lessons.problems import Problem, Severity

ERROR = "E"
WARNING = "W"

_TEXTS: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "nothing-inside": (
            ERROR,
            "里面没有找到题目，也没有课文。",
            "请看看是不是选错了文件，或空白的模板。",
        ),
        "points-dropped": (WARNING, "分值、时限和扣分没有带进来。", "这里不计分，不用补。"),
        "half-credit": (WARNING, "“部分得分”没有带进来，只留全对的答案。", "请看看这几题。"),
        "type-differs": (
            WARNING,
            "题型写“{x}”，答案却是“{y}”，按答案算。",
            "请核对这一题的答案。",
        ),
        "answer-partly": (
            ERROR,
            "答案是 {x}，选项只到 {y}。",
            "请补上选项，或改答案；这道题放在“待修改”里。",
        ),
        "number-second": (
            ERROR,
            "还有一个答案 {x}，填数题只放得下一个。",
            "请改写这一题；它放在“待修改”里。",
        ),
        "picture-far": (WARNING, "网上的图片“{x}”没有带进来。", "请下载后放进这一课的文件夹。"),
        "picture-missing": (WARNING, "文件里没有图片“{x}”。", "请把图片放进这一课的文件夹。"),
        "picture-kind": (WARNING, "图片“{x}”这种格式放不出来。", "请另存为 PNG 或 JPG 再放进来。"),
        "sheet-empty": (WARNING, "工作表“{x}”里没有题目。", "若有，请看看第一行是不是列名。"),
        "sheet-hidden": (
            WARNING,
            "工作表“{x}”是隐藏的，里面的题也带进来了。",
            "不要的话，请在 Excel 里删去这张表，再导入。",
        ),
        "answer-shown": (
            WARNING,
            "没有写答案，按颜色、底色或加粗认出来的。",
            "请核对这些题的答案。",
        ),
        "column-dropped": (WARNING, "“{x}”这几列没有带进来。", "需要的话请写进“解析”列。"),
        "media-dropped": (WARNING, "声音和视频没有带进来。", "请放进这一课的文件夹，再写进课文。"),
        "rows-cut": (
            WARNING,
            "表太大，只读了前 {n} 行（或前 {m} 张工作表）。",
            "请把表分成几份，再一份一份导入。",
        ),
        "converted": (
            WARNING,
            "这种文件程序自己读不了，是用这台电脑上的 LibreOffice 转过来读的。",
            "请看一眼有没有走样。",
        ),
        "sheet-pictures": (WARNING, "表格里的图片没有带进来。", "请把图片另存，再写进题的“图”。"),
        "drawing-dropped": (
            WARNING,
            "图表和 SmartArt 没有带进来。",
            "请截成图片放进这一课的文件夹。",
        ),
        "diagram-flattened": (
            WARNING,
            "SmartArt 的文字变成了一行一行，图形没有带进来。",
            "需要图形的话，请截成图片放进这一课的文件夹。",
        ),
        "background-dropped": (
            WARNING,
            "幻灯片的背景图没有带进来。",
            "需要的话，请把它另存为图片，再放进那一页。",
        ),
        "number-unknown": (
            WARNING,
            "号码“{x}”不在联系表里。",
            "请核对是不是真的；假热线就是骗局。",
        ),
        "file-left": (WARNING, "文件“{x}”课文用不上，没有带进来。", "不用管它。"),
        "text-struck": (
            WARNING,
            "加了删除线的文字没有带进来。",
            "若还要用，请在 Word 里去掉删除线，再导入。",
        ),
        "text-hidden": (
            WARNING,
            "设成“隐藏”的文字没有带进来。",
            "若还要用，请在 Word 里取消隐藏，再导入。",
        ),
        "asides-noted": (
            WARNING,
            "脚注和批注放进了这一课的教师备注。",
            "请看看要不要写进题里。",
        ),
        "margins-dropped": (WARNING, "页眉和页脚的文字没有带进来。", "需要的话请抄进正文。"),
        "changes-tracked": (WARNING, "文件里有没接受的修订，按修订后的文字算。", "请核对一遍。"),
    }
)

NO_OPTIONS = "只给了答案，没有选项，做不成选择题。"
NO_ANSWER = "没有答案。"
ANSWER_OUTSIDE = "答案的字母超出了选项。"
ANSWER_UNCLEAR = "看不懂答案。"
NO_STEM = "没有题干。"
FEW_OPTIONS = "选项不到两个。"
TOO_MANY_OPTIONS = "选项超过 8 个，放不下。"
SEVERAL_FULL = "几个答案各自都算全对，我们的题型放不下。"
STRUCK_OUT = "题目加了删除线。"
NO_RIGHT = "没有一个选项是对的。"
OTHER_KIND = "这种题型（{x}）我们没有。"
NOT_WELL_FORMED = "这一部分损坏了，读不出来。"
BRACES = "花括号没有配上对。"


def said(code: str, file: str, line: int | None = None, **facts: object) -> Problem:
    """Return what is said about a source file; `facts` fill the braces.

    Raises:
        KeyError: no such code.
    """
    kind, what, remedy = _TEXTS[code]
    severity = Severity.ERROR if kind == ERROR else Severity.WARNING
    return Problem(file, line, None, severity, code, what.format(**facts), remedy)
