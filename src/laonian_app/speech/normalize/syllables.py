"""A character for every syllable of Mandarin, so that any voice can say a given reading.

Each is a character of GB 2312 that has this reading and, where there is one, no other; the
more ordinary goes first. A table and not the dictionary of pypinyin, which takes 58 MB and
a third of a second: a test holds the two together.
"""

from __future__ import annotations

import unicodedata

TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
"""Combining marks and the figures for them; a syllable without a mark has the figure 5."""

_SYLLABLES = """
a啊 ba吧 bei呗 bian边 biàn变 biào鳔 biè别 bié蹩 biān鞭 biāo标 biē鳖 biě瘪 biǎn贬 biǎo表 bo卜 bà坝
bài败 bàn瓣 bàng棒 bào报 bá菝 bái白 báo雹 bèi辈 bèn笨 bèng蹦 béng甭 bì碧 bìn摈 bìng病 bí鼻 bò檗
bó博 bù埠 bú醭 bā笆 bāi掰 bān斑 bāng邦 bāo褒 bēi杯 bēn锛 bēng崩 běi北 běn苯 běng绷 bī逼 bīn斌
bīng兵 bō玻 bū逋 bǎ靶 bǎi摆 bǎn板 bǎng绑 bǎo保 bǐ鄙 bǐng柄 bǒ簸 bǔ捕 chen伧 chuài啜 chuàn钏
chuàng怆 chuán椽 chuáng床 chuì吹 chuí锤 chuò辶 chuā撮 chuāi揣 chuān川 chuāng疮 chuī炊 chuō戳
chuǎi揣 chuǎn喘 chuǎng闯 chà岔 chài虿 chàn羼 chàng畅 chào耖 chá茶 chái豺 chán蝉 cháng尝 cháo潮
chè撤 chèn衬 chèng秤 chén臣 chéng城 chì赤 chí持 chòng铳 chòu臭 chóng崇 chóu酬 chù矗 chú橱 chún醇
chā锸 chāi钗 chān搀 chāng猖 chāo钞 chē砗 chēn琛 chēng撑 chě扯 chěn碜 chěng骋 chī痴 chōng充 chōu抽
chū初 chūn椿 chǎ镲 chǎn铲 chǎng昶 chǎo炒 chǐ耻 chǒng宠 chǒu瞅 chǔ楚 chǔn蠢 cuàn篡 cuán攒 cuì脆
cuò错 cuó矬 cuān蹿 cuī崔 cuō磋 cuǐ璀 cuǒ脞 cài菜 càn灿 cào造 cái裁 cán残 cáng藏 cáo曹 cè策 cèng蹭
cén岑 céng层 cì赐 cí茨 còu凑 cóng丛 cù猝 cùn寸 cú徂 cún存 cā擦 cāi猜 cān骖 cāng苍 cāo操 cēn参
cēng噌 cī疵 cōng聪 cōu楱 cū粗 cūn村 cǎ礤 cǎi睬 cǎn惨 cǎo艹 cǐ此 cǒu趣 cǔn忖 da瘩 de的 diàn靛 diào吊
dié谍 diān颠 diāo碉 diē爹 diě哆 diū丢 diǎ嗲 diǎn碘 diǎo鸟 duàn锻 duì队 duò跺 duó夺 duān端 duī堆
duō多 duǎn短 duǒ躲 dà大 dài戴 dàn旦 dàng荡 dào到 dá妲 dáo叨 dèng瞪 dé德 dì蒂 dìng锭 dí迪 dòng动
dòu豆 dù镀 dùn钝 dú犊 dā褡 dāi呆 dān耽 dāng裆 dāo刂 dēng噔 děi得 děng等 dī低 dīng叮 dōng东 dōu兜
dū督 dūn墩 dǎ打 dǎi傣 dǎn赕 dǎng党 dǎo捣 dǐ诋 dǐng顶 dǒng懂 dǒu抖 dǔ睹 dǔn趸 e呃 er儿 fà珐 fàn范
fàng放 fá罚 fán矾 fáng肪 fèi吠 fèn忿 fèng奉 féi淝 fén坟 féng逢 fó佛 fù赴 fú辐 fā发 fān翻 fāng芳
fēi飞 fēn芬 fēng丰 fěi诽 fěn粉 fěng讽 fōu不 fū敷 fǎ法 fǎn返 fǎng访 fǒu缶 fǔ抚 gu咕 guà挂 guài怪
guàn罐 guàng逛 guì桂 guò过 guó国 guā刮 guāi乖 guān关 guāng胱 guī瑰 guō锅 guǎ剐 guǎi拐 guǎn管
guǎng犷 guǐ轨 guǒ裹 gà尬 gài钙 gàn赣 gàng筻 gào诰 gá尜 gè铬 gèn亘 gèng更 gé阁 gén哏 gòng贡 gòu垢
gù故 gùn棍 gú骨 gā嘎 gāi该 gān肝 gāng冈 gāo篙 gē哥 gēn根 gēng耕 gě哿 gěi给 gěn艮 gěng埂 gōng工
gōu钩 gū辜 gǎ尕 gǎi改 gǎn秆 gǎng岗 gǎo稿 gǒng巩 gǒu狗 gǔ鼓 gǔn辊 hng哼 huai划 huang慌 huo伙 huà画
huài坏 huàn换 huàng晃 huá猾 huái槐 huán环 huáng黄 huì慧 huí蛔 huò获 huó活 huā花 huān欢 huāng肓
huī灰 huō锪 huǎn缓 huǎng幌 huǐ悔 huǒ夥 hà哈 hài氦 hàn翰 hàng沆 hào灏 há蛤 hái孩 hán韩 háng航 háo壕
hè褐 hèn恨 hèng横 hé禾 hén痕 héng衡 hòng讧 hòu厚 hóng鸿 hóu喉 hù护 hùn诨 hú瑚 hún魂 hā铪 hāi嗨
hān憨 hāng夯 hāo薅 hē诃 hēi黑 hēng哼 hěn很 hōng轰 hū乎 hūn婚 hǎ哈 hǎi海 hǎn喊 hǎng狠 hǎo郝 hǒng哄
hǒu吼 hǔ琥 jia家 jie价 jiu蹴 jià稼 jiàn荐 jiàng匠 jiào酵 jiá荚 jiáo嚼 jiè戒 jié截 jiù厩 jiā嘉
jiān歼 jiāng僵 jiāo椒 jiē皆 jiě解 jiōng冂 jiū揪 jiǎ甲 jiǎn检 jiǎng蒋 jiǎo搅 jiǒng炯 jiǔ玖 juàn倦
juè撅 jué攫 juān鹃 juē噘 juě蹶 juǎn锩 jì蓟 jìn进 jìng静 jí吉 jù聚 jùn峻 jú菊 jī击 jīn巾 jīng荆 jū狙
jūn钧 jǐ挤 jǐn紧 jǐng警 jǔ矩 ke喀 kuà挎 kuài筷 kuàng矿 kuáng诳 kuì馈 kuí葵 kuò扩 kuā夸 kuān宽
kuāng筐 kuī盔 kuǎ垮 kuǎi蒯 kuǎn款 kuǎng夼 kuǐ跬 kài忾 kàn瞰 kàng钪 kào靠 káng扛 kè克 kèn裉 ké壳
kòng控 kòu扣 kù酷 kùn困 kā喀 kāi开 kān刊 kāng慷 kāo尻 kē柯 kēi刻 kēng铿 kě岢 kěn肯 kěng忐 kōng崆
kōu抠 kū哭 kūn坤 kǎ佧 kǎi凯 kǎn砍 kǎng奋 kǎo考 kǒng恐 kǒu口 kǔ苦 kǔn悃 la啦 le了 lei嘞 li里 lie咧
liàn链 liàng辆 liào撂 lián联 liáng粮 liáo疗 liè烈 lié咧 liù鹨 liú琉 liāo撩 liē咧 liě咧 liū熘 liǎ俩
liǎn敛 liǎng两 liǎo蓼 liǔ柳 lo咯 lou喽 lu氇 luàn乱 luán峦 luò洛 luó萝 luō罗 luǎn卵 luǒ裸 là辣 lài赖
làn烂 làng蒗 lào涝 lá旯 lái莱 lán栏 láng廊 láo劳 lè泐 lèi类 lèn啉 lèng愣 léi镭 léng塄 lì荔 lìn赁
lìng另 lí梨 lín琳 líng玲 lòng弄 lòu陋 lóng龙 lóu楼 lù麓 lùn论 lú卢 lún轮 lüè略 lüě掠 lā垃 lāng啷
lāo捞 lē肋 lēi勒 lēng棱 lěi蕾 lěng冷 lī哩 līn拎 līng拎 lōng隆 lōu搂 lū撸 lūn抡 lǎ喇 lǎn揽 lǎng朗
lǎo老 lǐ理 lǐn凛 lǐng领 lǒng垄 lǒu篓 lǔ掳 lǘ驴 lǚ吕 lǜ氯 ma嘛 me么 men们 mie咩 miàn面 miào庙 mián棉
miáo苗 miè蔑 miù谬 miāo喵 miē乜 miǎn冕 miǎo秒 mà骂 mài麦 màn曼 mào茂 má麻 mái埋 mán瞒 máng盲 máo茅
mèi寐 mèn焖 mèng梦 méi玫 mén门 méng檬 mì觅 mìng命 mí醚 mín民 míng螟 mò默 mó蘑 móu谋 mù墓 mú毪 mā妈
mān颟 māo猫 mēn闷 mēng蒙 měi镁 měng锰 mī眯 mō摸 mōu哞 mǎ玛 mǎi买 mǎn满 mǎng漭 mǎo铆 mǐ米 mǐn抿
mǐng酩 mǒ抹 mǒu某 mǔ拇 na哪 nang囔 ne呢 niàn念 niàng酿 niào脲 nián黏 niáng娘 niè聂 niù拗 niú牛
niān蔫 niē捏 niū妞 niǎn碾 niǎo茑 niǔ钮 nuán濡 nuò懦 nuó挪 nuǎn暖 nà钠 nài奈 nàn难 nào闹 ná拿 nái能
nán男 náng囊 náo挠 nè讷 nèi内 nèn嫩 né哪 néng能 nì腻 nìng佞 ní霓 nín您 níng狞 nòng弄 nòu耨 nóng脓
nù怒 nú奴 nüè虐 nā那 nān囡 nāng囔 nāo孬 něi馁 nī妮 nǎ哪 nǎi氖 nǎn腩 nǎng攮 nǎo脑 nǐ拟 nǐng拧 nǔ努
nǚ钕 nǜ恧 o喔 piàn骗 piào票 pián骈 piáo瓢 piān篇 piāo飘 piē氕 piě丿 piǎn谝 piǎo殍 pà帕 pài蒎 pàn畔
pàng胖 pào疱 pá爬 pái牌 pán盘 páng庞 páo咆 pèi配 pèn吩 pèng碰 péi赔 pén盆 péng棚 pì僻 pìn牝 pìng聘
pí琵 pín频 píng坪 pò破 pòu踣 pó婆 póu裒 pù铺 pú匍 pā啪 pāi拍 pān攀 pāng乓 pāo抛 pēi呸 pēn喷 pēng烹
pěng捧 pī砒 pīn拼 pīng乒 pō坡 pōu剖 pū噗 pǎi排 pǎng耪 pǎo跑 pǐ匹 pǐn品 pǒ叵 pǒu部 pǔ圃 qià恰 qiàn堑
qiàng炝 qiào撬 qián黔 qiáng墙 qiáo桥 qiè怯 qié茄 qióng琼 qiù愀 qiú球 qiā掐 qiān牵 qiāng枪 qiāo橇
qiē切 qiě且 qiōng芎 qiū秋 qiǎ卡 qiǎn谴 qiǎng襁 qiǎo巧 qiǔ糗 qu戌 quàn劝 quán颧 què却 qué瘸 quān圈
quē缺 quǎn犬 qì器 qìn沁 qìng庆 qí歧 qín秦 qíng擎 qù阒 qú劬 qún裙 qī欺 qīn钦 qīng轻 qū趋 qūn逡 qǐ起
qǐn寝 qǐng顷 qǔ龋 qǔn蹲 ruì瑞 ruí蕤 ruò弱 ruǎn软 ruǐ蕊 ràng让 rào绕 rán然 ráng瓤 ráo饶 rè热 rèn韧
rèng扔 ré若 rén壬 réng仍 rì日 ròu肉 róng蓉 róu揉 rù入 rùn闰 rú茹 rāng嚷 rēng扔 rě惹 rěn荏 rōng茸
rǎn染 rǎng壤 rǎo扰 rǒng冗 rǒu蹂 rǔ辱 shang裳 shi匙 shou扌 shui氵 shuà刷 shuài帅 shuàn涮 shuàng淙
shuì睡 shuí谁 shuò硕 shuó杓 shuā唰 shuāi摔 shuān闩 shuāng霜 shuō说 shuǎ耍 shuǎi甩 shuǎng爽 shuǐ水
shà霎 shài晒 shàn擅 shàng绱 shào邵 shá啥 sháo韶 shè摄 shèn肾 shèng剩 shé佘 shéi谁 shén神 shéng绳
shì士 shí十 shòu寿 shóu熟 shù述 shùn瞬 shú赎 shā砂 shāi筛 shān珊 shāng墒 shāo烧 shē奢 shēn砷
shēng生 shě舍 shěn审 shěng眚 shī师 shōu收 shū枢 shǎ傻 shǎi色 shǎn闪 shǎng赏 shǎo少 shǐ史 shǒu手
shǔ薯 shǔn吮 si厕 suo嗦 suàn蒜 suì碎 suí随 suò些 suān酸 suī虽 suō桫 suǐ髓 suǒ琐 sà萨 sài赛 sàn散
sàng丧 sào瘙 sè瑟 sì嗣 sòng颂 sòu嗽 sù素 sú俗 sā仨 sāi腮 sān三 sāng桑 sāo骚 sēn森 sēng僧 sěn洒 sī嘶
sōng松 sōu艘 sū苏 sūn孙 sǎ洒 sǎn伞 sǎng嗓 sǎo嫂 sǐ死 sǒng耸 sǒu薮 sǔn损 ta遢 tiao挑 tiàn掭 tiào眺
tián田 tiáo条 tiè餮 tiān天 tiāo祧 tiē贴 tiě铁 tiǎn腆 tiǎo窕 tou头 tuàn彖 tuán抟 tuì退 tuí颓 tuò唾
tuó鸵 tuān湍 tuī推 tuō托 tuǎn疃 tuǐ腿 tuǒ椭 tà挞 tài泰 tàn碳 tàng烫 tào套 tái邰 tán坛 táng塘 táo萄
tè特 téng藤 tì替 tìng汀 tí题 tíng廷 tòng痛 tòu透 tóng瞳 tóu亠 tù堍 tùn褪 tú图 tún臀 tā溻 tāi胎
tān坍 tāng铴 tāo涛 tēi忒 tī锑 tīng厅 tōng嗵 tōu偷 tū凸 tūn暾 tǎ獭 tǎi呔 tǎn坦 tǎng傥 tǎo讨 tǐ体
tǐng艇 tǒng桶 tǒu钭 tǔ钍 tǔn氽 wa哇 wà腽 wài外 wàn腕 wàng旺 wá娃 wán玩 wáng王 wèi未 wèn问 wèng瓮
wéi韦 wén蚊 wò卧 wù坞 wú芜 wā挖 wāi歪 wān豌 wāng汪 wēi威 wēn瘟 wēng嗡 wěi苇 wěn吻 wěng蓊 wō蜗 wū巫
wǎ佤 wǎi崴 wǎn碗 wǎng网 wǒ我 wǔ武 xin忄 xià下 xiàn现 xiàng项 xiào孝 xiá匣 xián贤 xiáng翔 xiáo淆
xiè械 xié协 xiòng宪 xióng雄 xiù嗅 xiā瞎 xiān锨 xiāng厢 xiāo萧 xiē楔 xiě写 xiōng凶 xiū修 xiǎn显
xiǎng想 xiǎo晓 xiǔ朽 xu蓿 xuàn绚 xuán悬 xuè谑 xué学 xuān轩 xuē靴 xuě雪 xuǎn选 xì隙 xìn衅 xìng杏
xí檄 xín寻 xíng刑 xù蓄 xùn殉 xú徐 xún循 xī西 xīn薪 xīng星 xū墟 xūn勋 xǐ葸 xǐng擤 xǔ诩 ya呀 yo哟
yuàn愿 yuán元 yuè跃 yué块 yuān鸳 yuē曰 yuě哕 yuǎn远 yà亚 yàn艳 yàng漾 yào药 yá芽 yán盐 yáng杨 yáo瑶
yè页 yé爷 yì艺 yìn胤 yìng硬 yí颐 yín银 yíng莹 yòng用 yòu右 yóng喁 yóu尤 yù玉 yùn蕴 yú盂 yún耘 yā鸦
yān阉 yāng殃 yāo邀 yē椰 yě冶 yī铱 yīn茵 yīng樱 yō哟 yōng拥 yōu幽 yū迂 yūn晕 yǎ痖 yǎn厣 yǎng氧 yǎo舀
yǐ蚁 yǐn引 yǐng影 yǒng踊 yǒu酉 yǔ屿 yǔn陨 zan咱 zha馇 zhe着 zhuài拽 zhuàn篆 zhuàng撞 zhuì赘 zhuó酌
zhuā抓 zhuāi拽 zhuān专 zhuāng桩 zhuī锥 zhuō捉 zhuǎ爪 zhuǎi转 zhuǎn转 zhuǎng奘 zhà榨 zhài债 zhàn蘸
zhàng杖 zhào赵 zhá铡 zhái宅 zháo着 zhè蔗 zhèi这 zhèn镇 zhèng郑 zhé哲 zhì志 zhí职 zhòng仲 zhòu咒
zhóu轴 zhù蛀 zhú竹 zhā渣 zhāi摘 zhān瞻 zhāng樟 zhāo钊 zhē遮 zhēn珍 zhēng蒸 zhě者 zhěn诊 zhěng整
zhī芝 zhōng忠 zhōu舟 zhū珠 zhūn谆 zhǎ眨 zhǎi窄 zhǎn盏 zhǎng掌 zhǎo沼 zhǐ址 zhǒng肿 zhǒu肘 zhǔ煮
zhǔn准 zi子 zuàn攥 zuì醉 zuò做 zuó昨 zuān躜 zuī堆 zuō作 zuǎn纂 zuǐ嘴 zuǒ左 zài再 zàn暂 zàng葬 zào躁
zá砸 zán咱 záo凿 zè仄 zèn谮 zèng赠 zé责 zéi贼 zì自 zòng纵 zòu奏 zú镞 zún蹲 zā匝 zāi哉 zān糌 zāng赃
zāo遭 zēng憎 zěn怎 zī咨 zōng鬃 zōu邹 zū租 zūn尊 zǎ咋 zǎi宰 zǎn昝 zǎng驵 zǎo藻 zǐ紫 zǒng总 zǒu走
zǔ诅 zǔn撙 à啊 ài碍 àn按 àng盎 ào岙 á嗄 ái皑 án犴 áng昂 áo翱 è扼 èn摁 èr二 é峨 éi诶 ér鸸 ò哦 òu怄
ó哦 ā锕 āi哎 ān鞍 āng肮 āo凹 ē屙 ēn恩 ě恶 ěr尔 ń嗯 ńg嗯 ň嗯 ňg嗯 ō喔 ōu欧 ǎ啊 ǎi蔼 ǎn铵 ǎo袄 ǒu藕
ǹ哏 ǹg嗯 ḿ呒
"""


def with_figure(syllable: str) -> str:
    """Return a syllable with its tone as a figure and v for ü (lǜ: "lv4")."""
    letters, tone = "", "5"
    for sign in unicodedata.normalize("NFD", syllable):
        if sign in TONES:
            tone = TONES[sign]
        else:
            letters += sign
    return unicodedata.normalize("NFC", letters).replace("ü", "v") + tone


def characters() -> dict[str, str]:
    """Return syllable -> character: "yín", "yin2" and "lü4", "lv4" alike."""
    marked = {pair[:-1]: pair[-1] for pair in _SYLLABLES.split()}
    with_v = {with_figure(syllable): sign for syllable, sign in marked.items()}
    with_u = {figured.replace("v", "ü"): sign for figured, sign in with_v.items()}
    return with_u | with_v | marked
