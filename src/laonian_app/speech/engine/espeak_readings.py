"""What espeak-ng 1.52 reads wrongly, respelt so that it reads it rightly.

Its Mandarin voice takes pinyin with tone figures between characters. Found by comparing
its phonemes with the dictionary of pypinyin over 47,000 phrases and 150,000 characters of
running text. Two faults touch everyday words: the syllables xiong, qiong and jiong (兄 凶
胸 雄 穷) are read as English letters, and so are most words with 儿 at their end.
"""

from __future__ import annotations

import re

SYLLABLES = {
    "xong1": "兄凶胸匈汹芎",
    "xong2": "熊雄",
    "qong2": "穷琼穹邛茕筇跫銎蛩",
    "jong1": "扃",
    "jong3": "窘迥炯",
}
"""No pinyin that espeak knows has these sounds; xong is the same but for a short i."""

PLACES = {"哪儿": "哪里", "这儿": "这里", "那儿": "那里"}
SUFFIX = (
    r"(?<=[一-龥])(?<![女婴幼少孤胎童健宠男弃乳混血])儿"
    r"(?![子童女媳歌科孙时戏郎茶庄])"
)
"""儿 that only colours the syllable before it; not 女儿, 婴儿, 儿子, 儿童."""

NOT_AGAIN = "病举严沉贵注慎隆保尊加体超载偏负稳厚轻珍敬器繁郑着看"

RULES: tuple[tuple[str, str], ...] = (
    (
        r"还(?=款|钱|贷|清(?![楚醒])|本(?!来)|债|账|利(?![用于])|息|愿(?!意)|书(?!面)|回(?![答忆]))",
        "huan2",
    ),
    (r"(?<=[返归偿退交发赔送奉索放])还(?![是有要没不能会可在得将需应都想])", "huan2"),
    (r"学校(?=对)", "学xiao4"),
    (r"儿(?=[子女童媳歌科孙])", "er2"),
    (r"便宜", "pian2宜"),
    (r"中招", "zhong4招"),
    (
        rf"(?<![{NOT_AGAIN}])重(?=[启播聚版唱选合婚犯签发拨输看填来设写建做学考申读说讲练抄装贴印组"
        r"逢温现返归演塑结叠楼圆])",
        "chong2",
    ),
    (r"(?<=[供补自])给|(?<=配)(?<!分配)给|给(?=[予付养])", "ji3"),
    (r"给", "gei3"),
    (r"为了(?=解[决除放脱释])", "wei4le5"),
    (r"了(?=解决|结果|结束|清[朝王楚])", "le5"),
    (r"(?<=私)(?<!自私)了|了(?=断|结(?!果|束|合|婚))", "liao3"),
    (r"(?<!大)都会", "dou1会"),
    (r"谁", "shei2"),
    (r"一模一样", "一mu2一样"),
    (r"像模像样", "像mu2像样"),
    (r"(?<=[运进执流])行(?=市)", "xing2"),
    (r"(?<=[银农建招工中交商洋车总分支跨他各同])行(?=[业长员东社家卡内外账号款办理])", "hang2"),
    (r"(?<=[农建招跨])行(?![动为程驶走使政])", "hang2"),
    (r"(?<=[处店院馆警课矿学段])长(?![大期久时城])", "zhang3"),
    (
        r"(?<![校院处局科队店家社班组部市会馆行所站增成生])长(?=期|时间|征|达|久)|长(?=治久)",
        "chang2",
    ),
    (r"(?<=[上下])调(?![解整节理查])", "diao4"),
    (r"(?<=出)差(?![错别异额距价不])|差(?=旅|遣)", "chai1"),
    (r"角(?=色)|(?<=[主配])角", "jue2"),
    (r"(?<!仿)佛", "fo2"),
    (r"称(?=职)", "chen4"),
    (r"(?<![利效汇税费比概功])率(?=先|领|军|队|真)", "shuai4"),
    (r"曝(?=光)|暴(?=晒)", "bao4"),
    (r"(?<=西洋)参|(?<=[海人党红沙])参(?=[汤片茶酒]|$|[，。、])", "shen1"),
    (r"朝(?=霞|气|夕)", "zhao1"),
    (r"抹(?=布|桌)", "ma1"),
    (r"卡(?=壳|脖)", "qia3"),
    (r"(?<=游)说|说(?=客)", "shui4"),
    (r"标识", "标shi2"),
    (r"(?<=暖)和", "huo5"),
    (r"(?<=罚)没", "mo4"),
    (r"什(?=锦|物)|(?<=家)什", "shi2"),
    (r"(?<![相类近酷神貌])似的", "shi4的"),
    (r"(?<=[管军哀礼民])乐|(?<![快欢娱安可])乐(?=理|感|池|谱|曲|团|队|器)", "yue4"),
    (r"(?<=[土工场当内外各本草落此余基产])地", "di4"),
    (r"地(?=价|摊|头|瓜|砖|坪)", "di4"),
    (r"(?<![A-Za-z])A(?= [A-Z])|(?<=[A-Z] )A(?![A-Za-z])", "ei1"),
)
_COMPILED = tuple((re.compile(pattern), said) for pattern, said in RULES)
_CHARACTERS = str.maketrans({c: said for said, chars in SYLLABLES.items() for c in chars})


def respelt(text: str) -> str:
    """Return a normalised text as espeak has to be given it."""
    for written, said in PLACES.items():
        text = text.replace(written, said)
    text = re.sub(SUFFIX, "", text)
    for pattern, said in _COMPILED:
        text = pattern.sub(said, text)
    return text.translate(_CHARACTERS)
