"""What is said about each fault in a lesson, and what to do about it.

In Chinese at the source: the reader of a lesson's faults is the person who wrote it.
Braces are filled with the facts of the fault; "第 n 行" is added by whoever shows it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

ERROR = "E"
WARNING = "W"

TEXTS: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "lesson-missing": ("E", "这个文件夹里没有 lesson.md。", "请把课文存成 lesson.md 放进来。"),
        "encoding-unknown": ("E", "认不出这个文件的文字编码。", "请用记事本另存为，编码选 UTF-8。"),
        "file-too-large": ("E", "文件有 {n} MB，超过 5 MB。", "请把图片单独存放，不要贴进文字里。"),
        "header-open": ("E", "开头的 --- 没有配上第二个。", "请在抬头最后加一行 ---。"),
        "header-line": ("E", "“{x}”不像“键：值”。", "请写成“标题：……”。"),
        "title-missing": ("E", "没写标题。", "请在抬头加“标题：”。"),
        "format-newer": ("E", "这一课用的是新格式 {n}。", "请更新程序后再打开。"),
        "id-bad": ("E", "编号“{x}”只能用小写字母、数字和短横。", "可改成“{y}”。"),
        "lesson-twice": ("E", "编号“{x}”已经被“{y}”用了。", "请改其中一个。"),
        "id-same-text": ("W", "两道题一模一样。", "请删去一道，或写上编号。"),
        "misconception-unknown": ("W", "不认识误解号“{x}”。", "请在误解表里补上。"),
        "contact-unknown": ("W", "热线“{x}”不在联系表里。", "请核对号码，或先写进联系表。"),
        "answer-longest": ("W", "对的选项总是最长，容易被猜到。", "请把别的选项也写完整。"),
        "recording-old": ("W", "录音比文字旧。", "请重录这一句，或删去录音。"),
        "id-twice": ("E", "编号“{x}”在第 {n} 行用过了。", "请改其中一个。"),
        "date-bad": ("E", "“{x}”不是日期。", "请写成 2027-03-31。"),
        "key-unknown": ("W", "不认识“{x}”。", "是不是“{y}”？不认识的会原样保留。"),
        "review-missing": ("W", "没写复核日。", "法规和热线会变，请加“复核日：”。"),
        "review-past": ("W", "复核日 {d} 已过。", "请核对后改日期。"),
        "source-missing": ("W", "题里说“据：{x}”，来源里没有它。", "请补来源，或改写编号。"),
        "page-long": (
            "W",
            "这一页约 {n} 字，大字号下要分成 {m} 页。",
            "请在中间加一个“## ”小标题。",
        ),
        "page-empty": ("W", "“{x}”这一页没有内容。", "请写几句，或删去标题。"),
        "sentence-long": ("W", "这一句有 {n} 个字，听着费劲。", "请断成两句。"),
        "file-missing": ("E", "找不到“{x}”。", "请把文件放进这一课的文件夹；旁边有“{y}”。"),
        "file-outside": ("E", "“{x}”不在这一课的文件夹里。", "请复制进来，只写文件名。"),
        "file-kind": (
            "E",
            "“{x}”这种文件放不出来。",
            "图片请用 PNG、JPG、SVG，声音 MP3、WAV、OGG，视频 MP4。",
        ),
        "picture-words": ("W", "图片没有文字说明。", "请写进方括号：![说明](图.png)。"),
        "media-words": ("W", "有声音，却没有文字稿。", "听不清的学员需要它，请加“文字稿：”。"),
        "kind-unknown": (
            "E",
            "“### {x}”不是题型。",
            "可写：单选题、多选题、判断题、填数题、填空题、排序题、配对题、分类题、找疑点、"
            "情景、想一想、举手。",
        ),
        "stem-missing": ("E", "这道题没有题干。", "请在选项前写出问题。"),
        "options-few": ("E", "只有 {n} 个选项。", "至少写两个；若是判断题，请写“### 判断题”。"),
        "options-many": ("W", "有 {n} 个选项，一屏放不下。", "最好不超过 4 个。"),
        "option-order": ("E", "选项从 {a} 跳到了 {b}。", "请查一查是不是漏了一行。"),
        "option-twice": ("E", "选项 {a} 和 {b} 一样。", "请改一个。"),
        "option-empty": ("E", "选项 {a} 后面没有字。", "请补上，或删去。"),
        "answer-missing": ("E", "这道题没有答案。", "请加一行“答案：B”。"),
        "answer-outside": ("E", "答案是 {a}，选项只到 {b}。", "请改答案或补选项。"),
        "answer-conflict": ("E", "括号里是 {a}，答案行是 {b}。", "请留下对的一个。"),
        "answer-count": ("E", "单选题写了 {n} 个答案。", "请只留一个，或改成多选题。"),
        "answer-all": ("W", "每个选项都对。", "若是了解想法，请写“### 举手”。"),
        "answer-unclear": ("E", "看不懂答案“{x}”。", "判断题请写“对”或“错”；填数题请写数字。"),
        "why-missing": ("W", "选项 {a} 没有说明。", "请写一句为什么有人会这么想。"),
        "explanation-missing": ("W", "这道题没有解析。", "请写一句为什么。"),
        "all-of-above": (
            "W",
            "选项里有“以上都对”，打乱后会不通。",
            "请直接写出来，或加“题序：不打乱”。",
        ),
        "negative-stem": ("W", "题干问“不正确的是”，容易看漏。", "请改成正着问。"),
        "pair-bad": ("E", "“{x}”不像一对。", "请写成“左 = 右”，等号两边空一格。"),
        "pair-twice": ("E", "“{x}”出现了两次，配对时分不清。", "请改一个。"),
        "flag-missing": ("E", "没有标出可疑的话。", "请用〔〕把它括起来。"),
        "flag-unmatched": ("E", "说明里的“{x}”在原文里没有。", "请照原文写。"),
        "flag-why": ("W", "可疑的“{x}”没有说明。", "请在下面加一行“- 〔{x}〕：”，写为什么可疑。"),
        "step-missing": ("E", "“→ {x}”指的那一步没有。", "请补“#### {x}”或改名字。"),
        "sample-left": ("E", "这里还是样例的字：“{x}”。", "请换成您自己的话，或删去这一处。"),
        "step-goal": ("E", "“{x}”没说接到哪一步。", "请选好接到哪一步，或在后面写“→ A2”。"),
        "step-trap": ("E", "从“{x}”出发走不到复盘。", "请加一个能走出去的选项。"),
        "step-unreached": ("W", "没有哪个选项通到“{x}”。", "请接上，或删去。"),
        "card-long": ("W", "提示卡这一行有 {n} 个字。", "12 个字以内，放大也看得清。"),
        "speech-unused": ("W", "“{x}”在课文里没有出现。", "请查读音表里的字。"),
        "file-unreadable": ("E", "“{x}”读不出来。", "请关掉正在用它的程序，再试一次。"),
        "list-unreadable": ("E", "“{x}”读不懂。", "请照程序自带的那一份改。"),
        "value-unclear": ("W", "“{x}”看不懂，先不用它。", "请写成“{y}”。"),
        "table-wide": ("W", "表格有 {n} 列，大字号下放不下。", "请分成两个表，每个最多 3 列。"),
    }
)
"""By code: E or W, what is wrong, the remedy. An E keeps the lesson from learners."""
