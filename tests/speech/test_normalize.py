"""What is said for what is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laonian_app.speech.normalize import Override, spoken

TABLE = [
    ("2026年3月15日", "二零二六年三月十五日"),
    ("2026-03-15", "二零二六年三月十五日"),
    ("2026.3.15", "二零二六年三月十五日"),
    ("２０２６年", "二零二六年"),
    ("2020-2025年", "二零二零到二零二五年"),
    ("2020年到2025年的账", "二零二零年到二零二五年的账"),
    ("“00”或“+”开头", "零零或加号开头"),
    ("1000+人", "一千多人"),
    ("9月1日-7日", "九月一日到七日"),
    ("国办发〔2015〕81号", "国办发，二零一五，八十一号"),
    ("3·15晚会", "三幺五晚会"),
    ("15:30", "十五点三十分"),
    ("9:05", "九点零五分"),
    ("8:00-17:30", "八点到十七点三十分"),
    ("2:00", "两点"),
    ("比分3:1", "比分三比一"),
    ("96110", "九六幺幺零"),
    ("打12378", "打幺二三七八"),
    ("110", "幺幺零"),
    ("12315 95588", "幺二三幺五，九五五八八"),
    ("12345个", "一万两千三百四十五个"),
    ("110米", "一百一十米"),
    ("第110条", "第一百一十条"),
    ("10000号", "幺零零零零号"),
    ("13812345678", "幺三八，幺二三四，五六七八"),
    ("138****5678", "幺三八，星号，五六七八"),
    ("400-820-8888", "四零零，八二零，八八八八"),
    ("010-12345678", "零幺零，幺二三四五六七八"),
    ("尾号1234", "尾号幺二三四"),
    ("验证码是884213", "验证码是八八四二幺三"),
    ("打电话3次", "打电话三次"),
    ("6222021234567890", "六二二二，零二幺二，三四五六，七八九零"),
    ("007", "零零七"),
    ("7×24小时", "七乘二十四小时"),
    ("¥500", "五百元"),
    ("￥3万", "三万元"),
    ("$100", "一百美元"),
    ("1,000元", "一千元"),
    ("20000元", "两万元"),
    ("1.50元", "一点五元"),
    ("500.00元", "五百元"),
    ("5元/月", "五元每月"),
    ("买3，500元", "买三，五百元"),
    ("3.5%", "百分之三点五"),
    ("2%-3%", "百分之二到百分之三"),
    ("2-3%", "百分之二到三"),
    ("100%", "百分之百"),
    ("3‰", "千分之三"),
    ("1/3", "三分之一"),
    ("1½", "一又二分之一"),
    ("血压120/80mmHg", "血压一百二十，八十毫米汞柱"),
    ("60-85岁", "六十到八十五岁"),
    ("100万~200万", "一百万到两百万"),
    ("2-3天", "两到三天"),
    ("2、3天", "两三天"),
    ("第2、3页", "第二、三页"),
    ("-5℃", "负五摄氏度"),
    ("2个人", "两个人"),
    ("2万元", "两万元"),
    ("2月2日", "二月二日"),
    ("2号楼2层", "二号楼两层"),
    ("3kg", "三公斤"),
    ("10005", "一万零五"),
    ("100,000,000", "一亿"),
    ("0.05", "零点零五"),
    ("第 3 步 请看", "第三步，请看"),
    ("ATM", "A T M"),
    ("APP", "A P P"),
    ("P2P", "P 二 P"),
    ("选A", "选 A"),
    ("连WiFi", "连无线网"),
    ("看https://a.cn/b?c=1", "看网址"),
    ("王××", "王某某"),
    ("《消费者》“您好”", "消费者您好"),
    ("**重点**", "重点"),
    ("①拨打②核实", "一，拨打，二，核实"),
    ("第①步", "第一步"),
    ("Ⅱ", "二"),
    ("😀您好", "您好"),
    ("还款", "还款"),
    ("……", ""),
    ("——", ""),
]


@pytest.mark.parametrize(("written", "said"), TABLE)
def test_it_is_said_as_a_person_would_say_it(written: str, said: str) -> None:
    assert spoken(written) == said


def test_a_lone_percent_sign_or_slash_is_a_pause() -> None:
    assert spoken("存款/取款，多少%呢") == "存款，取款，多少，呢"


def test_a_lesson_says_its_own_words_its_own_way() -> None:
    pairs = [("银行", "yín háng"), ("12378", "幺二，三七八"), ("尾巴", "yǐ ba"), ("页码", "12")]

    assert spoken("银行12378", pairs) == "银航幺二，三七八"
    assert spoken("页码", pairs) == "幺二"


def test_a_pair_does_not_reach_into_a_longer_number() -> None:
    assert spoken("123786个", [("12378", "错")]) == "十二万三千七百八十六个"


def test_an_override_wins_in_its_one_place_over_pair_and_rule() -> None:
    said = spoken("重96110重", [("重", "众")], [Override(0, 1, "chóng")])

    assert said[0] not in "重众"
    assert said[1:] == "九六幺幺零众"


def test_a_reading_becomes_a_character_of_that_sound() -> None:
    from pypinyin import pinyin

    said = spoken("甲乙丙", (), [Override(0, 1, "chóng"), Override(1, 3, "lǜ'sè")])

    assert [one[0] for one in pinyin(said)] == ["chóng", "lǜ", "sè"]


@pytest.mark.parametrize("reading", ["", "——", "\ue000", "xqz"])
def test_a_reading_that_says_nothing_known_breaks_nothing(reading: str) -> None:
    assert "二" in spoken("重2", (), [Override(0, 1, reading)])


FIGURES = "0123456789.,-~/:%¥$+×年月日元万个人点第①Ⅱ½²A a，。（）—℃\ue000\ue001*#@１२"


@given(st.text(alphabet=FIGURES, max_size=40) | st.text())
def test_nothing_is_left_that_a_voice_would_trip_over(text: str) -> None:
    said = spoken(text, [("年", "nián"), ("1", "一")], [Override(0, 1, "12")])

    assert not any(char.isdigit() for char in said)
    assert all(char in "，。！？；：、 " or char.isalpha() for char in said)
    assert not any(0xE000 <= ord(char) < 0xF900 for char in said)
