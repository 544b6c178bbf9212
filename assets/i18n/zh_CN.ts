<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AnswerField</name>
        <message>
            <source>Press an answer first</source>
            <translation>先点一个答案</translation>
        </message>
        <message>
            <source>Choose this</source>
            <translation>就选这个</translation>
        </message>
    </context>
    <context>
        <name>ArrivalScreen</name>
        <message>
            <source>A lesson that somebody sent</source>
            <translation>别人发来的一课</translation>
        </message>
        <message>
            <source>Lesson {number} of {count} that came together</source>
            <translation>一起来了 {count} 课，这是第 {number} 课</translation>
        </message>
        <message>
            <source>Do not keep it</source>
            <translation>不要了</translation>
        </message>
        <message>
            <source>Keep it as a draft</source>
            <translation>收下（作为草稿）</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>打开它</translation>
        </message>
        <message>
            <source>not named</source>
            <translation>没有写</translation>
        </message>
        <message>
            <source>Author: {author}</source>
            <translation>编写：{author}</translation>
        </message>
        <message>
            <source>{pages} pages, {questions} questions</source>
            <translation>{pages} 页，{questions} 道题</translation>
        </message>
        <message>
            <source>It is among your lessons already, word for word.</source>
            <translation>您的课里已经有它，一字不差。</translation>
        </message>
        <message>
            <source>You have this lesson with other words. It stays; this one is put beside it.</source>
            <translation>您已经有这一课，内容不一样。原来的不动，这一份放在旁边。</translation>
        </message>
        <message>
            <source>Not in the contacts list, please check each: {numbers}</source>
            <translation>这些电话号码不在热线表里，请您逐个核对：{numbers}</translation>
        </message>
        <message>
            <source>It writes out no telephone number that is not in the contacts list.</source>
            <translation>课里没有热线表以外的电话号码。</translation>
        </message>
        <message>
            <source>Files that no lesson shows are left out: {names}</source>
            <translation>这些文件课里用不上，不会收下：{names}</translation>
        </message>
    </context>
    <context>
        <name>AwayWindow</name>
        <message>
            <source>It is still not there.</source>
            <translation>还是没找到。</translation>
        </message>
    </context>
    <context>
        <name>Blank</name>
        <message>
            <source>The screen is dark. Press any key to go on.</source>
            <translation>屏幕暂时黑着。按任意键就亮。</translation>
        </message>
    </context>
    <context>
        <name>Booth</name>
        <message>
            <source>There is no microphone on this PC. Plug one in, then press “Record”.</source>
            <translation>这台电脑没有话筒。请插上话筒，再按“录音”。</translation>
        </message>
        <message>
            <source>The microphone is being opened …</source>
            <translation>正在打开话筒……</translation>
        </message>
        <message>
            <source>The microphone does not answer any more. Plug it in and record again.</source>
            <translation>话筒没有声音了。请插好，再录一遍。</translation>
        </message>
        <message>
            <source>The recording is removed; the PC reads this sentence.</source>
            <translation>录音删掉了，这一句由电脑来读。</translation>
        </message>
        <message>
            <source>Nothing was heard. Come closer to the microphone, once more.</source>
            <translation>没有听到声音。请离话筒近一点，再录一遍。</translation>
        </message>
        <message>
            <source>Only a part was heard. Read to the end, then press, once more.</source>
            <translation>只听到一部分。请读到最后再按，再录一遍。</translation>
        </message>
        <message>
            <source>It is kept, but very soft. Closer to the microphone is better.</source>
            <translation>录好了，但是声音轻。离话筒近一点更好。</translation>
        </message>
        <message>
            <source>It is kept, but it crackles. A little further away is better.</source>
            <translation>录好了，但是有杂音。离话筒远一点更好。</translation>
        </message>
        <message>
            <source>It is kept. This is how it sounds.</source>
            <translation>录好了，听起来是这样。</translation>
        </message>
    </context>
    <context>
        <name>Bringing</name>
        <message>
            <source>Pasted text</source>
            <translation>粘贴的文字</translation>
        </message>
    </context>
    <context>
        <name>CannotOpenScreen</name>
        <message>
            <source>Try again</source>
            <translation>再试一次</translation>
        </message>
        <message>
            <source>Close the program</source>
            <translation>关掉程序</translation>
        </message>
    </context>
    <context>
        <name>Care</name>
        <message>
            <source>The records were tidied up after a power cut. What you answered is here.</source>
            <translation>停电后记录整理好了，您答过的题都在。</translation>
        </message>
        <message>
            <source>This PC went back to an older state. Please tell your teacher, then go on.</source>
            <translation>这台电脑回到了以前的样子。请告诉老师一声，再接着学。</translation>
        </message>
        <message>
            <source>The records were mended. Something may be missing: please tell your teacher.</source>
            <translation>记录修好了，也许少了一些。请告诉老师一声。</translation>
        </message>
        <message>
            <source>{rows} rows of the journal could not be brought back. They stay in it.</source>
            <translation>日志里有 {rows} 条没能恢复，还留在日志里。</translation>
        </message>
        <message>
            <source>{answers} answers came back from the journal.</source>
            <translation>从日志里找回了 {answers} 条回答。</translation>
        </message>
        <message>
            <source>Records of another place were put here. The old journal was set aside.</source>
            <translation>这里放进了别的教学点的记录。原来的日志另外收好了。</translation>
        </message>
        <message>
            <source>The second place for the journal is not there. Plug in the stick.</source>
            <translation>存第二份日志的地方不在。请插上 U 盘。</translation>
        </message>
        <message>
            <source>The damaged files are kept in {folder}.</source>
            <translation>坏了的文件收在 {folder}。</translation>
        </message>
        <message>
            <source>The backup {name} was brought back.</source>
            <translation>已用备份 {name} 恢复。</translation>
        </message>
        <message>
            <source>There was no good backup; the journal brought all back.</source>
            <translation>没有能用的备份，全部从日志恢复。</translation>
        </message>
        <message>
            <source>There was no good backup, and the journal begins later than the records.</source>
            <translation>没有可用的备份，日志也不是从头记起的。</translation>
        </message>
        <message>
            <source>After it, the journal brought back {answers} answers.</source>
            <translation>之后又从日志找回 {answers} 条回答。</translation>
        </message>
        <message>
            <source>{lines} lines of the journal could not be read.</source>
            <translation>日志里有 {lines} 行读不出来。</translation>
        </message>
        <message>
            <source>The class records were damaged: parts of the file did not fit together.</source>
            <translation>上课记录的文件坏了，里面有的地方对不上。</translation>
        </message>
        <message>
            <source>The class records were damaged: the file could not be read any more.</source>
            <translation>上课记录的文件坏了，打不开了。</translation>
        </message>
        <message>
            <source>The class records were damaged.</source>
            <translation>上课记录的文件坏了。</translation>
        </message>
        <message>
            <source>This PC went back to an older state: {answers} answers up to {until} are not here.</source>
            <translation>这台电脑回到了以前的样子：到 {until} 为止，有 {answers} 条回答不在这里。</translation>
        </message>
    </context>
    <context>
        <name>ChangesScreen</name>
        <message>
            <source>What was changed</source>
            <translation>改过的</translation>
        </message>
        <message>
            <source>Nothing was changed so far.</source>
            <translation>还没有改过什么。</translation>
        </message>
        <message>
            <source>Press one to take it back.</source>
            <translation>按一条，就改回原来的样子。</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>没写名字</translation>
        </message>
        <message>
            <source>{name} and {other} are one person</source>
            <translation>{name}和{other}是同一个人</translation>
        </message>
        <message>
            <source>From {other} to {name}</source>
            <translation>从“{other}”交给“{name}”</translation>
        </message>
        <message>
            <source>changed on {month}/{day}</source>
            <translation>{month}月{day}日改的</translation>
        </message>
    </context>
    <context>
        <name>ChoiceField</name>
        <message>
            <source>Press one or more answers first</source>
            <translation>先点一个或几个答案</translation>
        </message>
        <message>
            <source>You may choose several</source>
            <translation>可以选好几个</translation>
        </message>
        <message>
            <source>Choose these</source>
            <translation>就选这几个</translation>
        </message>
    </context>
    <context>
        <name>ChooseCardScreen</name>
        <message>
            <source>Which card?</source>
            <translation>看哪一张提示卡？</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>More cards</source>
            <translation>再看几张</translation>
        </message>
    </context>
    <context>
        <name>ChooseDialectScreen</name>
        <message>
            <source>Record lessons</source>
            <translation>录课文</translation>
        </message>
        <message>
            <source>In which way do you speak?</source>
            <translation>您用哪种话来读？</translation>
        </message>
        <message>
            <source>Where a lesson has several, learners choose one under “Sound”.</source>
            <translation>一课有几种话时，学员在“声音”里选一种。</translation>
        </message>
        <message>
            <source>Mandarin</source>
            <translation>普通话</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Another one:</source>
            <translation>别的话：</translation>
        </message>
        <message>
            <source>Use this name</source>
            <translation>就用这个</translation>
        </message>
    </context>
    <context>
        <name>ChooseDriveScreen</name>
        <message>
            <source>Where shall the second copy lie?</source>
            <translation>另外一份存在哪里？</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>再找一次</translation>
        </message>
        <message>
            <source>No other drive was found. Plug in the class stick, then look again.</source>
            <translation>没有找到别的盘。请插上班级的 U 盘，再按“再找一次”。</translation>
        </message>
        <message>
            <source>Choose a drive that stays as it is, or the class stick.</source>
            <translation>请选不会变回去的盘，或者班级的 U 盘。</translation>
        </message>
        <message>
            <source>{number} GB free</source>
            <translation>还有 {number} GB</translation>
        </message>
        <message>
            <source>{number} MB free</source>
            <translation>还有 {number} MB</translation>
        </message>
    </context>
    <context>
        <name>ChooseHomeScreen</name>
        <message>
            <source>Where shall the records lie?</source>
            <translation>记录搬到哪里？</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>再找一次</translation>
        </message>
        <message>
            <source>A folder</source>
            <translation>选文件夹</translation>
        </message>
        <message>
            <source>No other drive was found. Plug one in, then look again.</source>
            <translation>没找到别的盘。请插上 U 盘再找一次，或者按“选文件夹”。</translation>
        </message>
    </context>
    <context>
        <name>ChooseLessonScreen</name>
        <message>
            <source>Which lesson do you want to read aloud yourself?</source>
            <translation>您想自己读哪一课？</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>More lessons</source>
            <translation>再看几课</translation>
        </message>
        <message>
            <source>No. {number}</source>
            <translation>第 {number} 课</translation>
        </message>
        <message>
            <source>{recorded} of {sentences} recorded, {changed} with another text now</source>
            <translation>{sentences} 句录了 {recorded} 句，{changed} 句课文改过了</translation>
        </message>
        <message>
            <source>{recorded} of {sentences} recorded</source>
            <translation>{sentences} 句录了 {recorded} 句</translation>
        </message>
        <message>
            <source>{sentences} sentences, none recorded yet</source>
            <translation>{sentences} 句，还没有录</translation>
        </message>
    </context>
    <context>
        <name>ChooseNameScreen</name>
        <message>
            <source>More names</source>
            <translation>再看几位</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Who has come today?</source>
            <translation>今天谁来上课？</translation>
        </message>
        <message>
            <source>And who is the other one?</source>
            <translation>另一位是谁？</translation>
        </message>
        <message>
            <source>There are no names yet. Press “I am new here”, and it begins.</source>
            <translation>还没有学员的名字。点一下“我是新学员”，就能开始。</translation>
        </message>
        <message>
            <source>I am new here</source>
            <translation>我是新学员</translation>
        </message>
        <message>
            <source>Just looking</source>
            <translation>随便看看</translation>
        </message>
    </context>
    <context>
        <name>ChoosePartScreen</name>
        <message>
            <source>This lesson has nothing to show yet.</source>
            <translation>这一课还没有内容。</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>See more</source>
            <translation>再看一些</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n 页</numerusform>
            </translation>
        </message>
        <message>
            <source>{pages}, {questions}</source>
            <translation>{pages}，{questions}</translation>
        </message>
        <message>
            <source>The whole lesson</source>
            <extracomment>one character in the disc of the tile</extracomment>
            <translation>整课</translation>
        </message>
        <message>
            <source>W</source>
            <translation>课</translation>
        </message>
        <message>
            <source>Only the practice</source>
            <translation>只做练一练</translation>
        </message>
        <message>
            <source>P</source>
            <translation>练</translation>
        </message>
        <message>
            <source>Try before the lesson</source>
            <translation>课前试试</translation>
        </message>
        <message>
            <source>B</source>
            <translation>前</translation>
        </message>
        <message>
            <source>Try after the lesson</source>
            <translation>学完再试试</translation>
        </message>
        <message>
            <source>A</source>
            <translation>后</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n 题</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChoosePersonScreen</name>
        <message>
            <source>Where the records lie</source>
            <translation>记录放在哪里</translation>
        </message>
        <message>
            <source>Surname</source>
            <translation>姓</translation>
        </message>
        <message>
            <source>There is nobody in this class.</source>
            <translation>这个班里没有可选的人。</translation>
        </message>
        <message>
            <source>Whose record is to be put right?</source>
            <translation>要改谁的记录？</translation>
        </message>
        <message>
            <source>Who really sat there?</source>
            <translation>真正坐在这里的是谁？</translation>
        </message>
        <message>
            <source>Which name is also {name}? “{name}” stays.</source>
            <translation>哪个名字也是{name}？留下“{name}”。</translation>
        </message>
        <message>
            <source>Sittings without a name</source>
            <translation>没写名字的</translation>
        </message>
        <message>
            <source>What was changed</source>
            <translation>改过的</translation>
        </message>
    </context>
    <context>
        <name>ClassFlow</name>
        <message>
            <source>All together</source>
            <translation>全班一起看</translation>
        </message>
        <message>
            <source>All together · {lesson}</source>
            <translation>全班一起看 · {lesson}</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>开始上课</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>好了</translation>
        </message>
    </context>
    <context>
        <name>ColourStrip</name>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Black and white</source>
            <translation>黑白分明</translation>
        </message>
    </context>
    <context>
        <name>ColumnRoles</name>
        <message>
            <source>Option {letter}</source>
            <translation>选项 {letter}</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>不用</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>All options</source>
            <translation>全部选项</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答案</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>题型</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>为什么</translation>
        </message>
        <message>
            <source>Hint</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Difficulty</source>
            <translation>难度</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Chapter</source>
            <translation>章节</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>别的</translation>
        </message>
    </context>
    <context>
        <name>ColumnsScreen</name>
        <message>
            <source>What stands in which column?</source>
            <translation>每一列是什么？</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Read it so</source>
            <translation>就这样读</translation>
        </message>
        <message numerus="yes">
            <source>So it gives %n question(s)</source>
            <translation>
                <numerusform>这样读出 %n 道题</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ContactRow</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Telephone number</source>
            <translation>电话号码</translation>
        </message>
        <message>
            <source>What it is for</source>
            <translation>做什么用</translation>
        </message>
        <message>
            <source>Drop</source>
            <translation>删去</translation>
        </message>
    </context>
    <context>
        <name>ContactsDesk</name>
        <message>
            <source>Saved {time}</source>
            <translation>已保存 {time}</translation>
        </message>
    </context>
    <context>
        <name>ContactsScreen</name>
        <message>
            <source>Our contacts</source>
            <translation>本地联系人</translation>
        </message>
        <message>
            <source>Write the numbers of your branch, your police station and your mediation room. Lessons name them as {{热线：…}}; where a number is empty, that line is left out.</source>
            <translation>请填上本网点、派出所、调解室的电话。课文里写 {{热线：名称}}，就会换成这里的号码；号码空着，那一行就不显示。</translation>
        </message>
        <message>
            <source>One more contact</source>
            <translation>加一个联系人</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>“{number}” is no telephone number: digits only, as 010-5550 1234.</source>
            <translation>“{number}”不是电话号码：只写数字，比如 010-5550 1234。</translation>
        </message>
    </context>
    <context>
        <name>CoursesScreen</name>
        <message>
            <source>All lessons</source>
            <translation>全部课程</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>More lessons</source>
            <translation>再看几课</translation>
        </message>
        <message>
            <source>There is no lesson yet. Please ask the instructor.</source>
            <translation>还没有课。请问一问老师。</translation>
        </message>
    </context>
    <context>
        <name>Day</name>
        <message>
            <source>Monday</source>
            <translation>星期一</translation>
        </message>
        <message>
            <source>Tuesday</source>
            <translation>星期二</translation>
        </message>
        <message>
            <source>Wednesday</source>
            <translation>星期三</translation>
        </message>
        <message>
            <source>Thursday</source>
            <translation>星期四</translation>
        </message>
        <message>
            <source>Friday</source>
            <translation>星期五</translation>
        </message>
        <message>
            <source>Saturday</source>
            <translation>星期六</translation>
        </message>
        <message>
            <source>Sunday</source>
            <translation>星期日</translation>
        </message>
        <message>
            <source>{weekday}, {year}-{month}-{day}</source>
            <translation>{year}年{month}月{day}日 {weekday}</translation>
        </message>
    </context>
    <context>
        <name>Days</name>
        <message>
            <source>{month}/{day}</source>
            <translation>{month} 月 {day} 日</translation>
        </message>
    </context>
    <context>
        <name>DeskViews</name>
        <message>
            <source>I know that. Take me to “{title}”</source>
            <translation>这个我会，直接学《{title}》</translation>
        </message>
        <message>
            <source>Here for the first time? First this:</source>
            <translation>第一次来，先学这个</translation>
        </message>
        <message>
            <source>I know that</source>
            <translation>这个我会</translation>
        </message>
        <message>
            <source>Have a look round</source>
            <translation>随便看看</translation>
        </message>
        <message>
            <source>{name}, {greeting}</source>
            <translation>{name}，{greeting}</translation>
        </message>
        <message>
            <source>Saved {time}</source>
            <translation>已保存 {time}</translation>
        </message>
        <message>
            <source>See them all</source>
            <translation>看看都有什么</translation>
        </message>
        <message>
            <source>%n lesson(s) finished</source>
            <translation>学完 %n 课</translation>
        </message>
        <message>
            <source>The garden is waiting</source>
            <translation>花园等着开花</translation>
        </message>
        <message>
            <source>%n flower(s) in the garden</source>
            <translation>花园开了 %n 朵</translation>
        </message>
        <message>
            <source>Today’s lesson · No. {number}</source>
            <translation>今天的课 · 第 {number} 课</translation>
        </message>
        <message>
            <source>You are at question {n}, go on from there</source>
            <translation>您做到第 {n} 题，接着往下做</translation>
        </message>
        <message>
            <source>You are on page {page}, go on from there</source>
            <translation>您看到第 {page} 页，接着往下学</translation>
        </message>
        <message>
            <source>You have finished it; look again if you like</source>
            <translation>您学完了，想看可以再看一遍</translation>
        </message>
        <message>
            <source>You have answered {n}, go on from there</source>
            <translation>您做了 {n} 题，接着往下做</translation>
        </message>
        <message>
            <source>Press here to begin</source>
            <translation>点这里开始</translation>
        </message>
        <message>
            <source>Go on with “{title}”, question {n}</source>
            <translation>接着做《{title}》，第 {n} 题</translation>
        </message>
        <message>
            <source>Go on with “{title}”, page {page}</source>
            <translation>接着看《{title}》，第 {page} 页</translation>
        </message>
        <message>
            <source>Just looking: no name is written down</source>
            <translation>随便看看，不记名字</translation>
        </message>
        <message>
            <source>The try after the lesson is left</source>
            <translation>还剩“学完再试试”，接着往下做</translation>
        </message>
        <message>
            <source>You are at the try before it</source>
            <translation>先做“课前试试”，再往下学</translation>
        </message>
        <message>
            <source>Press here to begin; no name is written down</source>
            <translation>点这里开始，不记名字</translation>
        </message>
        <message>
            <source>Go on with the try after “{title}”</source>
            <translation>接着做《{title}》的“学完再试试”</translation>
        </message>
        <message>
            <source>Go on with the try before “{title}”</source>
            <translation>接着做《{title}》的“课前试试”</translation>
        </message>
        <message>
            <source>Finished, knows {known} of {all}</source>
            <translation>学完了，{all} 题会了 {known} 题</translation>
        </message>
        <message>
            <source>Begun</source>
            <translation>学了一部分</translation>
        </message>
        <message>
            <source>%n minute(s)</source>
            <translation>约 %n 分钟</translation>
        </message>
        <message>
            <source>New</source>
            <translation>还没学</translation>
        </message>
        <message>
            <source>You have finished %n lesson(s)</source>
            <translation>您学完了 %n 课</translation>
        </message>
        <message>
            <source>Nothing is finished yet</source>
            <translation>还没学完一课，慢慢来</translation>
        </message>
        <message>
            <source>Every lesson that you finish becomes a flower here.</source>
            <translation>您每学完一课，这里就开一朵花。</translation>
        </message>
        <message>
            <source>You know the answer to %n question(s).</source>
            <translation>您已经会了 %n 题。</translation>
        </message>
        <message>
            <source>“{title}” is worth another look.</source>
            <translation>《{title}》值得再看一眼。</translation>
        </message>
        <message>
            <source>No. {number} {title}</source>
            <translation>第 {number} 课 {title}</translation>
        </message>
        <message>
            <source>The right answer</source>
            <translation>正确答案</translation>
        </message>
        <message>
            <source>No. {number}</source>
            <translation>第 {number} 课</translation>
        </message>
        <message>
            <source>Today’s lesson is done</source>
            <translation>今天的课学完了</translation>
        </message>
        <message>
            <source>Back to home</source>
            <translation>回到首页</translation>
        </message>
        <message>
            <source>No. {number} is finished</source>
            <translation>第 {number} 课 学完了</translation>
        </message>
        <message>
            <source>You have read it all</source>
            <translation>您都看完了</translation>
        </message>
        <message>
            <source>You know all {all}</source>
            <translation>{all} 题都会了</translation>
        </message>
        <message>
            <source>You know {known} of {all}</source>
            <translation>{all} 题会了 {known} 题</translation>
        </message>
        <message>
            <source>%n of them at the second try</source>
            <translation>有 %n 题是第二次会的</translation>
        </message>
        <message>
            <source>%n more than before the lesson</source>
            <translation>比课前多会 %n 题</translation>
        </message>
        <message>
            <source>Look at this one again next time: {question}</source>
            <translation>“{question}”那一题，下次来再看一眼</translation>
        </message>
        <message>
            <source>Look at {count} again next time, first at this one: {question}</source>
            <translation>有 {count} 题下次来再看一眼，先看“{question}”那一题</translation>
        </message>
    </context>
    <context>
        <name>EditorDesk</name>
        <message numerus="yes">
            <source>%n line(s) with numbers were added.</source>
            <translation>
                <numerusform>写好了，添了 %n 行编号。</numerusform>
            </translation>
        </message>
        <message>
            <source>Learners do not see this lesson any more. To show it again, publish it.</source>
            <translation>学员现在看不到这一课了。想再给他们看，按“发布”。</translation>
        </message>
        <message>
            <source>The file is being put in…</source>
            <translation>正在放进来……</translation>
        </message>
    </context>
    <context>
        <name>EndClassScreen</name>
        <message>
            <source>Is the class over?</source>
            <translation>下课了吗？</translation>
        </message>
        <message>
            <source>What was counted stays saved.</source>
            <translation>数过的都存好了。</translation>
        </message>
        <message>
            <source>Yes, end the class</source>
            <translation>下课</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>接着上课</translation>
        </message>
    </context>
    <context>
        <name>EraseScreen</name>
        <message>
            <source>Erase the name {name}?</source>
            <translation>要抹去“{name}”这个名字吗？</translation>
        </message>
        <message>
            <source>A number takes its place on this PC, in backups too. All answers still count. The name cannot be brought back.</source>
            <translation>名字会换成一个号码，这台电脑上的备份里也一样。答过的题照样计数。抹去以后，名字就找不回来了。</translation>
        </message>
        <message>
            <source>Keep the name</source>
            <translation>不抹了</translation>
        </message>
        <message>
            <source>Erase the name</source>
            <translation>抹去名字</translation>
        </message>
    </context>
    <context>
        <name>ErasedScreen</name>
        <message>
            <source>The name is erased. Number {number} stands in its place.</source>
            <translation>名字抹去了，换成 {number} 号。</translation>
        </message>
        <message>
            <source>Back to the names</source>
            <translation>回到名字</translation>
        </message>
        <message>
            <source>The stick is not plugged in: its name is erased when it is.</source>
            <translation>U 盘没有插上，插上时会自动抹去。</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not be rewritten yet.</source>
            <translation>
                <numerusform>还有 %n 个文件没改好，下次打开会再试。</numerusform>
            </translation>
        </message>
        <message>
            <source>Exported tables and printed sheets are yours to delete.</source>
            <translation>导出的表格、打印的纸，请您自己处理。</translation>
        </message>
    </context>
    <context>
        <name>ErasingScreen</name>
        <message>
            <source>The name is being erased…</source>
            <translation>正在抹去名字…</translation>
        </message>
        <message>
            <source>Please do not switch the PC off. It may take a minute.</source>
            <translation>请先不要关电脑，可能要一分钟。</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>There is no lesson “{name}”.</source>
            <translation>没有“{name}”这一课。</translation>
        </message>
        <message>
            <source>Give the lesson's number or its folder.</source>
            <translation>请写这一课的编号，或它的文件夹。</translation>
        </message>
        <message>
            <source>Something went wrong. What was answered is safe.</source>
            <translation>程序出了点问题。答过的题都在。</translation>
        </message>
        <message>
            <source>Please start the program again.</source>
            <translation>请重新打开程序。</translation>
        </message>
        <message>
            <source>A stored lesson is damaged. Its answers are safe.</source>
            <translation>存着的一课坏了。答过的题都在。</translation>
        </message>
        <message>
            <source>Open the lesson from its own file again.</source>
            <translation>请从课文文件重新打开这一课。</translation>
        </message>
        <message>
            <source>The lesson “{title}” cannot be opened.</source>
            <translation>《{title}》打不开。</translation>
        </message>
        <message>
            <source>Please look at its problems under Lessons.</source>
            <translation>请到“课程”里看看哪里要改。</translation>
        </message>
        <message>
            <source>There is a lesson in “{folder}” already. It is unchanged.</source>
            <translation>“{folder}”里已经有一课，没有改动它。</translation>
        </message>
        <message>
            <source>Please choose a new folder.</source>
            <translation>请换一个新文件夹。</translation>
        </message>
        <message>
            <source>Nothing can be written into “{folder}”.</source>
            <translation>“{folder}”里写不进东西。</translation>
        </message>
        <message>
            <source>Please choose another folder, or free some space.</source>
            <translation>请换一个文件夹，或腾出些空间。</translation>
        </message>
        <message>
            <source>This PC cannot read aloud now. Lessons go on in silence.</source>
            <translation>这台电脑现在读不出声，课可以照常看。</translation>
        </message>
        <message>
            <source>Start the program again; if that does not help, run “laonian doctor”.</source>
            <translation>请重新打开程序；还不行，请运行“laonian doctor”。</translation>
        </message>
        <message>
            <source>This PC has no Chinese voice for reading aloud; the reserve voice is used now.</source>
            <translation>这台电脑没有中文朗读声音，现在用备用声音。</translation>
        </message>
        <message>
            <source>Add a Chinese voice in Windows under Settings, Time &amp; language, Speech; then start this program again.</source>
            <translation>请在 Windows 设置→时间和语言→语音 添加中文语音，再重开本程序。</translation>
        </message>
        <message>
            <source>This PC has no loudspeaker or headphones that work.</source>
            <translation>这台电脑没有能用的音箱或耳机。</translation>
        </message>
        <message>
            <source>Plug them in and look whether the sound of the PC is switched off.</source>
            <translation>请插好，再看看电脑的声音是不是关了。</translation>
        </message>
        <message>
            <source>The voice “{engine}” cannot be loaded on this PC.</source>
            <translation>“{engine}”这个声音在这台电脑上打不开。</translation>
        </message>
        <message>
            <source>Install the program again; lessons go on without it.</source>
            <translation>请重新安装程序；没有它，课可以照常看。</translation>
        </message>
        <message>
            <source>The voice in “{folder}” is not complete.</source>
            <translation>“{folder}”里的声音不完整。</translation>
        </message>
        <message>
            <source>Copy the whole folder of the voice again.</source>
            <translation>请把整个声音文件夹重新复制一遍。</translation>
        </message>
        <message>
            <source>There was no sound for “{text}”.</source>
            <translation>“{text}”没有读出声音。</translation>
        </message>
        <message>
            <source>Write it in characters, or add its reading to the lesson.</source>
            <translation>请用汉字写，或在课文里加上读音。</translation>
        </message>
        <message>
            <source>This voice does not know how to say “{characters}”.</source>
            <translation>这个声音不会读“{characters}”。</translation>
        </message>
        <message>
            <source>The reserve voice reads such sentences; a reading in the lesson helps.</source>
            <translation>这样的句子由备用的声音来读；在课里写上读音，就能读了。</translation>
        </message>
        <message>
            <source>The sound file “{file}” cannot be read.</source>
            <translation>声音文件“{file}”读不了。</translation>
        </message>
        <message>
            <source>Save it as a WAV file with 16 bits, or record it again.</source>
            <translation>请存成 16 位的 WAV 文件，或重录一遍。</translation>
        </message>
        <message>
            <source>The sound file “{file}” could not be written.</source>
            <translation>声音文件“{file}”写不进去。</translation>
        </message>
        <message>
            <source>Free some space or choose another folder, then try again.</source>
            <translation>请腾出些空间，或换一个文件夹再试。</translation>
        </message>
        <message>
            <source>The list of recordings “{file}” cannot be read.</source>
            <translation>录音清单“{file}”读不了。</translation>
        </message>
        <message>
            <source>Put back an older copy of this file, or delete it and record again.</source>
            <translation>请放回这个文件的旧备份，或删去它重新录音。</translation>
        </message>
        <message>
            <source>There is nothing to read aloud in it.</source>
            <translation>里面没有可以读的字。</translation>
        </message>
        <message>
            <source>Give a text with characters, letters or figures.</source>
            <translation>请给一段有汉字、字母或数字的文字。</translation>
        </message>
        <message>
            <source>There is no lesson “{name}” that can be read.</source>
            <translation>没有可以读的“{name}”这一课。</translation>
        </message>
        <message>
            <source>Give its folder or its id; “laonian check” tells what is wrong with it.</source>
            <translation>请写它的文件夹或编号；“laonian check”会说哪里要改。</translation>
        </message>
        <message>
            <source>Version {needs} saved these class records. They are safe and unchanged.</source>
            <translation>这份班级记录是 {needs} 版存的。它们好好的，没有改动。</translation>
        </message>
        <message>
            <source>Install version {needs} on this PC, then start again.</source>
            <translation>请在这台电脑上装 {needs} 版，再打开。</translation>
        </message>
        <message>
            <source>The class records on this PC cannot be read. Nothing in them was changed.</source>
            <translation>这台电脑上的班级记录读不了，里面没有改动。</translation>
        </message>
        <message>
            <source>Bring back a backup; see which there are: laonian restore --list.</source>
            <translation>请恢复一份备份，先看看有哪些：laonian restore --list。</translation>
        </message>
        <message>
            <source>The disk is full. This has not been saved yet.</source>
            <translation>磁盘满了，这一步还没存好。</translation>
        </message>
        <message>
            <source>Make room on the disk, then try again.</source>
            <translation>请腾出些空间，再试一次。</translation>
        </message>
        <message>
            <source>The class records cannot be written here. This has not been saved yet.</source>
            <translation>班级记录在这里写不进去，这一步还没存好。</translation>
        </message>
        <message>
            <source>Allow writing to the folder of the program's data, then try again.</source>
            <translation>请允许写入程序的数据文件夹，再试一次。</translation>
        </message>
        <message>
            <source>Another program is using the class records. This has not been saved yet.</source>
            <translation>别的程序正在用班级记录，这一步还没存好。</translation>
        </message>
        <message>
            <source>Close the other program, then try again.</source>
            <translation>请关掉那个程序，再试一次。</translation>
        </message>
        <message>
            <source>The class records did not answer. This has not been saved yet.</source>
            <translation>班级记录没有回应，这一步还没存好。</translation>
        </message>
        <message>
            <source>Try again. If it comes back, copy the data to another disk.</source>
            <translation>请再试一次。如果还这样，请把数据复制到另一块磁盘。</translation>
        </message>
        <message>
            <source>This folder cannot keep class records safely ({setting}).</source>
            <translation>这个文件夹存不稳班级记录（{setting}）。</translation>
        </message>
        <message>
            <source>Choose a folder on a disk of this PC, not on a network drive.</source>
            <translation>请选这台电脑磁盘上的文件夹，不要选网络盘。</translation>
        </message>
        <message>
            <source>The program is already open with these class records.</source>
            <translation>程序已经打开着这份班级记录。</translation>
        </message>
        <message>
            <source>Close its window first, then try again.</source>
            <translation>请先关掉它的窗口，再试一次。</translation>
        </message>
        <message>
            <source>There are real learners in these class records. Nothing was added.</source>
            <translation>这份班级记录里有真的学员，没有加进任何东西。</translation>
        </message>
        <message>
            <source>Put the demonstration class into a folder of its own: --home DIR.</source>
            <translation>请把演示班放到单独的文件夹：--home 文件夹。</translation>
        </message>
        <message>
            <source>There are no lessons with questions here.</source>
            <translation>这里没有带题目的课。</translation>
        </message>
        <message>
            <source>Name a folder of lessons: --lessons DIR.</source>
            <translation>请写出课文文件夹：--lessons 文件夹。</translation>
        </message>
        <message>
            <source>The database server cannot be reached.</source>
            <translation>连不上数据库服务器。</translation>
        </message>
        <message>
            <source>Check the address and the network, then try again.</source>
            <translation>请核对地址和网络，再试一次。</translation>
        </message>
        <message>
            <source>There are no class records here yet.</source>
            <translation>这里还没有班级记录。</translation>
        </message>
        <message>
            <source>Open the program once, or name the place: --home DIR.</source>
            <translation>请先打开一次程序，或写出位置：--home 文件夹。</translation>
        </message>
        <message>
            <source>The printer did not take the card.</source>
            <translation>打印机没有接收提示卡。</translation>
        </message>
        <message>
            <source>Please look whether it is on and has paper, or save the card as PDF.</source>
            <translation>请看看打印机开了没有、有没有纸，或者存成 PDF。</translation>
        </message>
        <message>
            <source>The PDF could not be saved there.</source>
            <translation>PDF 没能存进去。</translation>
        </message>
        <message>
            <source>“{name}” could not be saved there.</source>
            <translation>“{name}”没能存到那里。</translation>
        </message>
        <message>
            <source>Please look whether the disk is full or write-protected, then try again.</source>
            <translation>请看看磁盘是不是满了，或不让写，再试一次。</translation>
        </message>
        <message>
            <source>“{name}” could not be read. Nothing was changed.</source>
            <translation>“{name}”读不出来，什么都没有改动。</translation>
        </message>
        <message>
            <source>Please open it, save it anew and try again.</source>
            <translation>请打开它，重新保存一次再试。</translation>
        </message>
        <message>
            <source>“{name}” cannot be opened. Nothing was changed.</source>
            <translation>“{name}”打不开，什么都没有改动。</translation>
        </message>
        <message>
            <source>Close the program that is using it, then try again.</source>
            <translation>请关掉正在用它的程序，再试一次。</translation>
        </message>
        <message>
            <source>“{name}” is larger than {most} MB. Nothing was read or changed.</source>
            <translation>“{name}”超过 {most} MB，没有读，也没有改动。</translation>
        </message>
        <message>
            <source>Make its pictures smaller or divide it, then try again.</source>
            <translation>请把图片缩小，或分成几份再试。</translation>
        </message>
        <message>
            <source>“{name}” is protected by a password.</source>
            <translation>“{name}”有密码。</translation>
        </message>
        <message>
            <source>Open it with the password, choose File – Save As without a password, then try again.</source>
            <translation>请用密码打开，点“文件—另存为”，去掉密码再试。</translation>
        </message>
        <message>
            <source>“{name}” is damaged. Nothing was changed.</source>
            <translation>“{name}”坏了，什么都没有改动。</translation>
        </message>
        <message>
            <source>Open it in the program that made it and save it anew, then try again.</source>
            <translation>请用原来的程序打开，重新保存再试。</translation>
        </message>
        <message>
            <source>“{name}” is built to do harm. It was not opened, nothing was changed.</source>
            <translation>“{name}”像是有害的文件，没有打开，什么都没有改动。</translation>
        </message>
        <message>
            <source>Ask whoever sent it for an ordinary file.</source>
            <translation>请向发文件的人要一份普通的。</translation>
        </message>
        <message>
            <source>“{name}” is no file that lessons can be made of.</source>
            <translation>“{name}”做不成课文。</translation>
        </message>
        <message>
            <source>Word, Excel, PowerPoint and plain text work. Please save it as one of them.</source>
            <translation>Word、Excel、PPT、纯文本都行，请另存为其中一种。</translation>
        </message>
        <message>
            <source>“{name}” is a picture ({kind}), no text to read.</source>
            <translation>“{name}”是一张图片（{kind}），读不出文字来。</translation>
        </message>
        <message>
            <source>Open the lesson that it belongs to, and drop it on its page there.</source>
            <translation>请打开要用它的那一课，把它拖到那一页上。</translation>
        </message>
        <message>
            <source>There is no format “{format}”.</source>
            <translation>没有“{format}”这种格式。</translation>
        </message>
        <message>
            <source>These can be chosen: {formats}.</source>
            <translation>可以选：{formats}。</translation>
        </message>
        <message>
            <source>“{name}” is no file of the format “{format}”.</source>
            <translation>“{name}”不是“{format}”格式。</translation>
        </message>
        <message>
            <source>Leave the format out; the program finds it itself.</source>
            <translation>不写格式就行，程序自己会认。</translation>
        </message>
        <message>
            <source>“{name}” is a document of the old kind (.doc, .wps).</source>
            <translation>“{name}”是老格式的文档（.doc、.wps）。</translation>
        </message>
        <message>
            <source>Open it in Word or WPS, choose File – Save As, file type Word document (*.docx).</source>
            <translation>请用 Word 或 WPS 打开，点“文件—另存为”，类型选“Word 文档（*.docx）”。</translation>
        </message>
        <message>
            <source>“{name}” holds slides of the old kind (.ppt, .dps).</source>
            <translation>“{name}”是老格式的幻灯片（.ppt、.dps）。</translation>
        </message>
        <message>
            <source>Open it in PowerPoint or WPS, choose File – Save As, file type presentation (*.pptx).</source>
            <translation>请用 PPT 或 WPS 打开，点“文件—另存为”，类型选“演示文稿（*.pptx）”。</translation>
        </message>
        <message>
            <source>“{name}” is a document of another kind ({kind}).</source>
            <translation>“{name}”是另一种文档（{kind}）。</translation>
        </message>
        <message>
            <source>“{name}” is a spreadsheet of another kind ({kind}).</source>
            <translation>“{name}”是另一种表格（{kind}）。</translation>
        </message>
        <message>
            <source>Open it in Excel or WPS, choose File – Save As, file type Excel workbook (*.xlsx).</source>
            <translation>请用 Excel 或 WPS 打开，点“文件—另存为”，类型选“Excel 工作簿（*.xlsx）”。</translation>
        </message>
        <message>
            <source>“{name}” holds slides of another kind ({kind}).</source>
            <translation>“{name}”是另一种幻灯片（{kind}）。</translation>
        </message>
        <message>
            <source>“{name}” is a finished lesson.</source>
            <translation>“{name}”是一份做好的课。</translation>
        </message>
        <message>
            <source>Double-click it to put it on the shelf.</source>
            <translation>请双击它，放到书架上。</translation>
        </message>
        <message>
            <source>“{name}” holds cards in Anki's newest form.</source>
            <translation>“{name}”里的卡片是 Anki 最新的格式，读不了。</translation>
        </message>
        <message>
            <source>Export them in Anki once more and tick “Support older Anki versions”.</source>
            <translation>请在 Anki 里重新导出，勾上“支持旧版 Anki”。</translation>
        </message>
        <message>
            <source>The characters of “{name}” cannot be recognised.</source>
            <translation>认不出“{name}”的文字编码。</translation>
        </message>
        <message>
            <source>Save it in Notepad with the encoding UTF-8.</source>
            <translation>请用记事本另存为，编码选 UTF-8。</translation>
        </message>
        <message>
            <source>The second copy of the answers cannot be written now. Answers are being saved.</source>
            <translation>答题记录的第二份现在存不下。答题照常保存。</translation>
        </message>
        <message>
            <source>After the class, make room on the disk or allow writing to its folder.</source>
            <translation>请下课后清出一些硬盘空间，或者允许写入这个文件夹。</translation>
        </message>
        <message>
            <source>Today's backup could not be made. Answers are being saved.</source>
            <translation>今天的备份没有做成。答题照常保存。</translation>
        </message>
        <message>
            <source>This folder lies on a network drive. Class records could be lost there.</source>
            <translation>这个文件夹在网络硬盘上，上课记录放在那里可能会丢。</translation>
        </message>
        <message>
            <source>Choose a folder on a disk of this PC or on a stick.</source>
            <translation>请选这台电脑硬盘或 U 盘上的文件夹。</translation>
        </message>
        <message>
            <source>There is no backup {wanted}. Nothing was changed.</source>
            <translation>没有 {wanted} 的备份。什么都没有改动。</translation>
        </message>
        <message>
            <source>See which there are: laonian restore --list.</source>
            <translation>看看有哪些备份：laonian restore --list。</translation>
        </message>
        <message>
            <source>The backup {name} is damaged. The class records were not changed.</source>
            <translation>备份 {name} 坏了。上课记录没有改动。</translation>
        </message>
        <message>
            <source>Choose another one: laonian restore --list.</source>
            <translation>请换一个备份：laonian restore --list。</translation>
        </message>
        <message>
            <source>This backup is of another teaching place. The class records here were not changed.</source>
            <translation>这是别的教学点的备份。这里的上课记录没有改动。</translation>
        </message>
        <message>
            <source>To put it in place of the records here, add --drop-newer.</source>
            <translation>要用它换掉这里的记录，请加上 --drop-newer。</translation>
        </message>
        <message>
            <source>These class records lie on a server. The program makes no backups of it.</source>
            <translation>上课记录在服务器上，本程序不给服务器做备份。</translation>
        </message>
        <message>
            <source>Ask the person who looks after the server.</source>
            <translation>请找管服务器的人。</translation>
        </message>
        <message>
            <source>The name is gone from the lists, but not yet from every file.</source>
            <translation>名单里已经没有这个名字了，有的文件里还没抹干净。</translation>
        </message>
        <message>
            <source>Make room on the disk and start the program again: it then goes on by itself.</source>
            <translation>请清出一些硬盘空间，再打开程序，它会自己接着抹。</translation>
        </message>
        <message>
            <source>The records lie in this folder already.</source>
            <translation>记录本来就在这个文件夹里。</translation>
        </message>
        <message>
            <source>Choose another drive, or a folder elsewhere.</source>
            <translation>请选别的盘，或者别处的文件夹。</translation>
        </message>
        <message>
            <source>Nothing can be written there. Nothing was changed.</source>
            <translation>那里写不进去。什么都没有动。</translation>
        </message>
        <message>
            <source>Choose another drive or folder.</source>
            <translation>请换一个盘，或者换一个文件夹。</translation>
        </message>
        <message>
            <source>There is too little room: {megabytes} MB are needed. Nothing was changed.</source>
            <translation>那里地方不够，要 {megabytes} MB。什么都没有动。</translation>
        </message>
        <message>
            <source>Make room there, or choose another drive.</source>
            <translation>请在那里清出地方，或者换一个盘。</translation>
        </message>
        <message>
            <source>The copy did not come out right, so it was removed. Nothing was changed.</source>
            <translation>抄过去的对不上，已经删掉了。原来的什么都没有动。</translation>
        </message>
        <message>
            <source>Choose another drive: this one may be failing.</source>
            <translation>请换一个盘，这个盘可能快坏了。</translation>
        </message>
        <message>
            <source>The contacts could not be saved. The old ones are safe.</source>
            <translation>联系人没存上，原来的都在。</translation>
        </message>
        <message>
            <source>Make room on the disk, then save again.</source>
            <translation>请腾出些空间，再保存。</translation>
        </message>
        <message>
            <source>“{file}” is a HEIC photo, which cannot be shown here.</source>
            <translation>“{file}”是 HEIC 照片，这里放不出来。</translation>
        </message>
        <message>
            <source>On the phone choose “send as JPG” or take a screenshot, then drop that here.</source>
            <translation>请在手机上选“发送为 JPG”，或截一张图，再拖到这里。</translation>
        </message>
        <message>
            <source>“{file}” is no picture that can be shown.</source>
            <translation>“{file}”不是能放出来的图片。</translation>
        </message>
        <message>
            <source>Save it as JPG or PNG, then try again.</source>
            <translation>请另存为 JPG 或 PNG，再试一次。</translation>
        </message>
        <message>
            <source>The picture “{file}” is damaged and cannot be shown.</source>
            <translation>图片“{file}”坏了，放不出来。</translation>
        </message>
        <message>
            <source>Take the photo anew, or let it be sent once more, in another way.</source>
            <translation>请重拍一张，或让人换个办法再发一次。</translation>
        </message>
        <message>
            <source>The picture “{file}” is too large to be shown.</source>
            <translation>图片“{file}”太大，放不出来。</translation>
        </message>
        <message>
            <source>Take it with fewer pixels, or take a screenshot of it, then drop that here.</source>
            <translation>请把相机的像素调小再拍，或截个屏，把截图拖到这里。</translation>
        </message>
        <message>
            <source>“{file}” could not be saved. What you wrote is kept.</source>
            <translation>“{file}”没存上。您写的都还在。</translation>
        </message>
        <message>
            <source>Make room or put the stick back in, then save again.</source>
            <translation>请腾出些空间，或插回 U 盘，再存一次。</translation>
        </message>
        <message>
            <source>“{file}” cannot be opened. Nothing was changed.</source>
            <translation>“{file}”打不开，没有改动。</translation>
        </message>
        <message>
            <source>Look whether it is still there and save it as UTF-8, then try again.</source>
            <translation>请看看它还在不在，用记事本存成 UTF-8，再试一次。</translation>
        </message>
        <message>
            <source>Ask whoever sent it to send it again in another way: on a stick, or as an attachment.</source>
            <translation>请发来的人换个办法再发一次：用 U 盘拷，或用邮箱发附件。</translation>
        </message>
        <message>
            <source>“{name}” is empty: nothing of the lesson arrived. Nothing was changed.</source>
            <translation>“{name}”是空的，课文没有传过来。什么都没动。</translation>
        </message>
        <message>
            <source>“{name}” stopped halfway: its end is missing. Nothing was changed.</source>
            <translation>“{name}”只传了一半，后面的没有了。什么都没动。</translation>
        </message>
        <message>
            <source>“{name}” got damaged on its way: “{inside}” cannot be unpacked. Nothing was changed.</source>
            <translation>“{name}”在路上传坏了，里面的“{inside}”解不开。什么都没动。</translation>
        </message>
        <message>
            <source>“{name}” got damaged on its way and cannot be unpacked. Nothing was changed.</source>
            <translation>“{name}”在路上传坏了，解不开。什么都没动。</translation>
        </message>
        <message>
            <source>“{name}” is called a lesson, but something else is in it. Nothing was changed.</source>
            <translation>“{name}”名字像一课，里面却是别的东西。什么都没动。</translation>
        </message>
        <message>
            <source>Ask whoever sent it to export the lesson once more and send it without renaming it.</source>
            <translation>请发来的人重新导出这一课，不改名字，再发一次。</translation>
        </message>
        <message>
            <source>The text of the lesson (lesson.md) is missing in “{name}”. Nothing was changed.</source>
            <translation>“{name}”里缺了课文（lesson.md）。什么都没动。</translation>
        </message>
        <message>
            <source>Ask whoever sent it to export the lesson once more.</source>
            <translation>请发来的人重新导出一次。</translation>
        </message>
        <message>
            <source>A newer version of this program made “{name}”. Nothing was changed.</source>
            <translation>“{name}”是新版程序做的，这里还打不开。什么都没动。</translation>
        </message>
        <message>
            <source>Update this program, then open the lesson again.</source>
            <translation>请先更新程序，再打开这一课。</translation>
        </message>
        <message>
            <source>The lesson in “{name}” has a fault in line {line}: {what} Nothing was changed.</source>
            <translation>“{name}”里的课文有毛病，在第 {line} 行：{what}什么都没动。</translation>
        </message>
        <message>
            <source>Ask whoever sent it to mend it and export it once more.</source>
            <translation>请发来的人改好，再导出一次。</translation>
        </message>
        <message>
            <source>The lesson has more than {files} files or {most} MB. No file was written.</source>
            <translation>这一课的文件超过 {files} 个或 {most} MB。没有写文件。</translation>
        </message>
        <message>
            <source>Make its pictures and videos smaller, then try again.</source>
            <translation>请把图片和视频改小，再试一次。</translation>
        </message>
        <message>
            <source>The numbers were not written into “{name}”.</source>
            <translation>编号没有写进“{name}”。</translation>
        </message>
        <message>
            <source>Please mend its faults first, or look whether it was changed meanwhile.</source>
            <translation>请先改好里面的毛病，或看看它是不是刚被改过。</translation>
        </message>
        <message>
            <source>The lesson is too long for one picture.</source>
            <translation>这一课太长，一张图放不下。</translation>
        </message>
        <message>
            <source>Save it as a page (HTML), or divide the lesson.</source>
            <translation>请存成网页（HTML），或把课分成两课。</translation>
        </message>
        <message>
            <source>The drive with the class records is not there now. Nothing is lost.</source>
            <translation>放上课记录的盘现在找不到。记录没有丢。</translation>
        </message>
        <message>
            <source>Plug it in, then try again. The records lie in {folder}.</source>
            <translation>请把它插好，再试一次。记录在 {folder}。</translation>
        </message>
        <message>
            <source>“{file}” cannot be played here.</source>
            <translation>“{file}”在这里放不出来。</translation>
        </message>
        <message>
            <source>Sounds are MP3, WAV or OGG, videos MP4, subtitles SRT. Save it so, then try again.</source>
            <translation>录音要 MP3、WAV 或 OGG，视频要 MP4，字幕要 SRT。请存成这样，再试一次。</translation>
        </message>
        <message>
            <source>“{file}” has {megabytes} MB; {most} MB are the most.</source>
            <translation>“{file}”有 {megabytes} MB，最多 {most} MB。</translation>
        </message>
        <message>
            <source>Cut it shorter or make it smaller, then try again.</source>
            <translation>请剪短或压小，再试一次。</translation>
        </message>
        <message>
            <source>“{title}” has questions but no pages; a long picture would be empty.</source>
            <translation>“{title}”只有题目，没有课文，做成长图是空的。</translation>
        </message>
        <message>
            <source>Take the page in large type or the Word handout.</source>
            <translation>请选“大字网页”或“Word 讲义”。</translation>
        </message>
        <message>
            <source>“{title}” has places to be mended. It stays a draft.</source>
            <translation>《{title}》还有要改的地方，先留作草稿。</translation>
        </message>
        <message>
            <source>Open it and press “Publish”: they are listed there.</source>
            <translation>请打开这一课，按“发布”，一处一处写在那里。</translation>
        </message>
        <message>
            <source>Nobody has looked “{title}” through. It stays a draft.</source>
            <translation>《{title}》没写谁审定的，先留作草稿。</translation>
        </message>
        <message>
            <source>Open it and press “Publish”: the name is asked there.</source>
            <translation>请打开这一课，按“发布”，在那里写上名字。</translation>
        </message>
        <message>
            <source>The subtitles “{name}” cannot be read.</source>
            <translation>字幕“{name}”读不出来。</translation>
        </message>
        <message>
            <source>Save them as SRT once more, then try again.</source>
            <translation>请把字幕重新存成 SRT，再试一次。</translation>
        </message>
    </context>
    <context>
        <name>ExplainScreen</name>
        <message>
            <source>What do you think? Let us talk.</source>
            <translation>您怎么想？大家说说。</translation>
        </message>
    </context>
    <context>
        <name>ExportedScreen</name>
        <message>
            <source>Back to the table</source>
            <translation>回到表格</translation>
        </message>
        <message>
            <source>The table could not be saved.</source>
            <translation>表格没有存好。</translation>
        </message>
        <message>
            <source>Is the disk full? The records are safe; you can export again later.</source>
            <translation>是不是磁盘满了？记录都好好的，过一会儿再导出一次。</translation>
        </message>
        <message>
            <source>There are names in it: do not hand it on.</source>
            <translation>里面有姓名，请收好，不要转给别人。</translation>
        </message>
        <message>
            <source>It has seats, no names. For names, press “Show names” before.</source>
            <translation>里面只写座位，没有姓名。要姓名，先按“显示姓名”，再导出。</translation>
        </message>
        <message>
            <source>In the folder “{folder}”: {name}</source>
            <translation>在“{folder}”文件夹里：{name}</translation>
        </message>
        <message>
            <source>The table is saved.</source>
            <translation>表格存好了。</translation>
        </message>
    </context>
    <context>
        <name>Faults</name>
        <message>
            <source>To be mended: {what}</source>
            <translation>要改：{what}</translation>
        </message>
    </context>
    <context>
        <name>FeedbackScreen</name>
        <message>
            <source>This one comes again in a while</source>
            <translation>这道题过一会儿再来一次</translation>
        </message>
        <message>
            <source>You chose</source>
            <translation>您选的</translation>
        </message>
        <message>
            <source>That is it. </source>
            <translation>就是这样。</translation>
        </message>
        <message>
            <source>Not quite. </source>
            <translation>差一点。</translation>
        </message>
        <message>
            <source>Noted. </source>
            <translation>记下了。</translation>
        </message>
    </context>
    <context>
        <name>FileCard</name>
        <message>
            <source>What is said in it, for those who hear badly</source>
            <translation>里面说了什么（听不清的学员看）</translation>
        </message>
        <message>
            <source>Picture: {file}</source>
            <translation>图片：{file}</translation>
        </message>
        <message>
            <source>Sound: {file}</source>
            <translation>录音：{file}</translation>
        </message>
        <message>
            <source>Video: {file}, subtitles: {subtitles}</source>
            <translation>视频：{file}，字幕：{subtitles}</translation>
        </message>
        <message>
            <source>Video: {file}</source>
            <translation>视频：{file}</translation>
        </message>
        <message>
            <source>What does it show?</source>
            <translation>图上是什么？</translation>
        </message>
        <message>
            <source>What is it called?</source>
            <translation>叫什么？</translation>
        </message>
        <message>
            <source>Another file</source>
            <translation>换一个文件</translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>字幕</translation>
        </message>
        <message>
            <source>No subtitles</source>
            <translation>不要字幕</translation>
        </message>
        <message>
            <source>Drop</source>
            <translation>删去</translation>
        </message>
    </context>
    <context>
        <name>FileChooser</name>
        <message>
            <source>Choose a folder</source>
            <translation>选一个文件夹</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>选一张图片</translation>
        </message>
        <message>
            <source>Choose Word, Excel or other files</source>
            <translation>选 Word、Excel 或别的文件</translation>
        </message>
        <message>
            <source>Choose a sound</source>
            <translation>选一段录音</translation>
        </message>
        <message>
            <source>Choose a video</source>
            <translation>选一段视频</translation>
        </message>
        <message>
            <source>Choose subtitles</source>
            <translation>选字幕文件</translation>
        </message>
    </context>
    <context>
        <name>FileNotices</name>
        <message>
            <source>The file was changed elsewhere while you were writing. Which of the two goes on? The other one stays among the versions.</source>
            <translation>您在这里写的时候，文件在别处也改了。用哪一份？另一份会留在“以前的版本”里。</translation>
        </message>
        <message>
            <source>What I wrote here</source>
            <translation>用我在这里写的</translation>
        </message>
        <message>
            <source>What is in the file</source>
            <translation>用文件里的</translation>
        </message>
        <message>
            <source>The file is gone, perhaps with its stick. What you see is kept here.</source>
            <translation>文件不见了，也许 U 盘拔走了。您看到的都还在这里。</translation>
        </message>
        <message>
            <source>Save again</source>
            <translation>再存一次</translation>
        </message>
    </context>
    <context>
        <name>FileWindow</name>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>{suffix} file</source>
            <translation>{suffix} 文件</translation>
        </message>
        <message>
            <source>In the folder:</source>
            <translation>在文件夹：</translation>
        </message>
        <message>
            <source>Name:</source>
            <translation>名称：</translation>
        </message>
        <message>
            <source>Kind:</source>
            <translation>种类：</translation>
        </message>
    </context>
    <context>
        <name>FittingPage</name>
        <message>
            <source>Type size</source>
            <translation>字大小</translation>
        </message>
    </context>
    <context>
        <name>Flower</name>
        <message>
            <source>flower</source>
            <translation>花</translation>
        </message>
    </context>
    <context>
        <name>ForgettingDesk</name>
        <message>
            <source>Nothing can be written there. Choose another drive.</source>
            <translation>那里写不进去，请换一个。</translation>
        </message>
    </context>
    <context>
        <name>Greetings</name>
        <message>
            <source>good morning</source>
            <translation>上午好</translation>
        </message>
        <message>
            <source>good day</source>
            <translation>中午好</translation>
        </message>
        <message>
            <source>good afternoon</source>
            <translation>下午好</translation>
        </message>
        <message>
            <source>good evening</source>
            <translation>晚上好</translation>
        </message>
    </context>
    <context>
        <name>HandRow</name>
        <message>
            <source>{letter}: one hand fewer</source>
            <translation>{letter}：少一只手</translation>
        </message>
        <message>
            <source>{letter}: one hand more</source>
            <translation>{letter}：多一只手</translation>
        </message>
    </context>
    <context>
        <name>HandsScreen</name>
        <message>
            <source>Reveal</source>
            <translation>揭晓</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>下一题</translation>
        </message>
        <message>
            <source>Not raising a hand is fine too</source>
            <translation>没举手也不要紧</translation>
        </message>
        <message>
            <source>Thinking without a word is fine too</source>
            <translation>不说话，想一想也好</translation>
        </message>
        <message>
            <source>Several may be right: please raise your hand for each.</source>
            <translation>可以选好几个，每选一个举一次手。</translation>
        </message>
        <message>
            <source>Please raise your hand.</source>
            <translation>请举手。</translation>
        </message>
        <message>
            <source>Please think about it first.</source>
            <translation>请先想一想。</translation>
        </message>
        <message>
            <source>(You may choose several)</source>
            <translation>（可以选好几个）</translation>
        </message>
    </context>
    <context>
        <name>HarvestScreen</name>
        <message>
            <source>My harvest</source>
            <translation>我的收获</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Hint cards</source>
            <translation>提示卡</translation>
        </message>
        <message>
            <source>There is no card for these lessons yet</source>
            <translation>这几课还没有提示卡</translation>
        </message>
    </context>
    <context>
        <name>HeadcountScreen</name>
        <message>
            <source>One fewer</source>
            <translation>少一位</translation>
        </message>
        <message>
            <source>One more</source>
            <translation>多一位</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Do not count now</source>
            <translation>先不数</translation>
        </message>
        <message>
            <source>Let us count: how many of us are here today?</source>
            <translation>数一数：今天来了几位？</translation>
        </message>
        <message>
            <source>Press plus first: how many are here today?</source>
            <translation>请先按加号：今天几位？</translation>
        </message>
        <message>
            <source>Ten more</source>
            <translation>多十位</translation>
        </message>
        <message>
            <source>Ten fewer</source>
            <translation>少十位</translation>
        </message>
    </context>
    <context>
        <name>HeaderForm</name>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>What one can do afterwards</source>
            <translation>学会什么</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>时长（分钟）</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>作者</translation>
        </message>
        <message>
            <source>To be checked again on (2027-03-31)</source>
            <translation>复核日（如 2027-03-31）</translation>
        </message>
        <message>
            <source>Looked through by {name}</source>
            <translation>{name} 审定</translation>
        </message>
        <message>
            <source>Learners' answers hang on the numbers of the questions. Written into the file, they hold on every PC. Lines are only added; the file of before is kept as .bak.</source>
            <translation>成绩靠编号跟着题走。编号写进课文，换一台电脑也不会乱。只添几行“编号”，原来的文件留成 .bak。</translation>
        </message>
        <message>
            <source>Write in the numbers</source>
            <translation>写入编号</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <source>You cannot break anything here. Everything is saved.</source>
            <translation>这里按不坏。做过的都会存好。</translation>
        </message>
        <message>
            <source>Press your own name. If it is not there, press “I am new here”.</source>
            <translation>请点您自己的名字。没有的话，点“我是新学员”。</translation>
        </message>
        <message>
            <source>Press “It is me” if the name is yours, otherwise “It is not me”.</source>
            <translation>名字是您的，就点“是我”；不是，就点“不是我”。</translation>
        </message>
        <message>
            <source>Press the character of your surname. You need no keyboard.</source>
            <translation>请点您的姓。不用键盘。</translation>
        </message>
        <message>
            <source>Press the largest button to begin. It stands at the top.</source>
            <translation>点上面最大的那一块，就开始学。</translation>
        </message>
        <message>
            <source>Press “Pause” to stop the video. “Back to the lesson” at the lower left ends it.</source>
            <translation>按“停”，视频就停下来，再按一下接着放。按左下角的“回到课文”，就不看了。</translation>
        </message>
        <message>
            <source>Press the answer you think is right, then the button at the lower right.</source>
            <translation>先点您觉得对的答案，再点右下角的按钮。</translation>
        </message>
        <message>
            <source>Press a lesson to see its card. Then you may print it or save it.</source>
            <translation>点一课，看它的提示卡。可以打印，也可以存下来。</translation>
        </message>
        <message>
            <source>Bring the arrow onto the flower and press. On the keyboard, press Enter.</source>
            <translation>把箭头移到花上，按一下。用键盘的，就按回车键。</translation>
        </message>
        <message>
            <source>Press a lesson to open it. You may take any of them.</source>
            <translation>点哪一课，就打开哪一课。哪一课都可以学。</translation>
        </message>
        <message>
            <source>Read at your own pace. “Next page” at the lower right goes on.</source>
            <translation>慢慢看，不着急。看完点右下角的“下一页”。</translation>
        </message>
        <message>
            <source>Here you see what is right and why. Then go on at the lower right.</source>
            <translation>这里写着怎么做稳当、为什么。看完点右下角。</translation>
        </message>
        <message>
            <source>This is what you learned today. You may print a card to take home.</source>
            <translation>这是您今天学到的。可以打印一张卡片带回家。</translation>
        </message>
        <message>
            <source>Every flower is a lesson that you have finished.</source>
            <translation>每一朵花，是您学完的一课。</translation>
        </message>
        <message>
            <source>Read what is written here, then press one of the buttons below.</source>
            <translation>看看这里写的字，再点下面的按钮。</translation>
        </message>
    </context>
    <context>
        <name>HelpDesk</name>
        <message>
            <source>Here</source>
            <translation>这里</translation>
        </message>
    </context>
    <context>
        <name>HelpScreen</name>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>I see</source>
            <translation>知道了</translation>
        </message>
        <message>
            <source>Call the instructor</source>
            <translation>请老师来</translation>
        </message>
    </context>
    <context>
        <name>HintCard</name>
        <message>
            <source>Checked on {year}-{month}-{day}</source>
            <translation>核对日：{year} 年 {month} 月 {day} 日</translation>
        </message>
    </context>
    <context>
        <name>HintCardDesk</name>
        <message>
            <source>Hint card {title}</source>
            <translation>提示卡 {title}</translation>
        </message>
        <message>
            <source>Two small hint cards {title}</source>
            <translation>提示卡（两张小的） {title}</translation>
        </message>
        <message>
            <source>This PC has no printer. Press “Save as PDF” and print it elsewhere.</source>
            <translation>这台电脑没有打印机。请按“存成 PDF”，拿到别处打印。</translation>
        </message>
        <message>
            <source>The card is at the printer.</source>
            <translation>已经送到打印机。</translation>
        </message>
        <message>
            <source>Saved in the folder {folder}: {name}</source>
            <translation>已存到“{folder}”文件夹：{name}</translation>
        </message>
    </context>
    <context>
        <name>HintCardScreen</name>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>存成 PDF</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Hang it beside the telephone.</source>
            <translation>贴在电话旁边，来电先看一眼。</translation>
        </message>
        <message>
            <source>One large card</source>
            <translation>一大张</translation>
        </message>
        <message>
            <source>Two small cards</source>
            <translation>两小张</translation>
        </message>
    </context>
    <context>
        <name>HomeScreen</name>
        <message>
            <source>That is all for today</source>
            <translation>今天就到这里</translation>
        </message>
        <message>
            <source>All lessons</source>
            <translation>全部课程</translation>
        </message>
        <message>
            <source>My harvest</source>
            <translation>我的收获</translation>
        </message>
        <message>
            <source>Go on learning</source>
            <translation>接着学</translation>
        </message>
    </context>
    <context>
        <name>HomeSheet</name>
        <message>
            <source>Hang up first. Transfer nothing.</source>
            <translation>先挂断，不转钱。</translation>
        </message>
        <message>
            <source>Ask back on a number that you saved yourself.</source>
            <translation>用自己存的号码打回去问。</translation>
        </message>
        <message>
            <source>Tell somebody near you. That is no shame.</source>
            <translation>告诉身边的人，不丢人。</translation>
        </message>
        <message>
            <source>This is the police. Your card is in a case.</source>
            <translation>喂，我是公安局的。您的银行卡涉案了。</translation>
        </message>
        <message>
            <source>Keep this secret. Tell nobody at home.</source>
            <translation>这件事要保密，家里人也不能说。</translation>
        </message>
        <message>
            <source>Move the money to the safe account, quick!</source>
            <translation>快把钱转到安全账户，晚了就冻结！</translation>
        </message>
        <message>
            <source>If you hang up, we come and arrest you.</source>
            <translation>您敢挂电话，马上上门抓人。</translation>
        </message>
        <message>
            <source>It is me! My phone broke, this one is borrowed.</source>
            <translation>喂，是我呀！我手机坏了，借别人的打。</translation>
        </message>
        <message>
            <source>I drove into somebody and must pay at once.</source>
            <translation>我开车撞了人，得马上赔钱。</translation>
        </message>
        <message>
            <source>Do not tell my parents, they would scold me.</source>
            <translation>先别告诉我爸妈，他们要骂我。</translation>
        </message>
        <message>
            <source>Somebody comes for the money in a moment.</source>
            <translation>一会儿有人来取钱，您准备好。</translation>
        </message>
        <message>
            <source>Thirty per cent a year, and nothing can be lost.</source>
            <translation>一年回报三成，还保本。</translation>
        </message>
        <message>
            <source>Two places are left. Tomorrow they are gone.</source>
            <translation>只剩两个名额，明天就没了。</translation>
        </message>
        <message>
            <source>If the bank asks, say it is for your son's flat.</source>
            <translation>银行要是问，就说给儿子买房。</translation>
        </message>
        <message>
            <source>Transfer it now, the interest comes tomorrow.</source>
            <translation>现在转过来，利息明天就到。</translation>
        </message>
        <message>
            <source>Your pension papers must be brought up to date.</source>
            <translation>您好，您的养老金资料要更新。</translation>
        </message>
        <message>
            <source>Without that the pension stops next month.</source>
            <translation>不更新，下个月养老金就停了。</translation>
        </message>
        <message>
            <source>Read me the six digits on your phone.</source>
            <translation>手机上收到的六个数字，念给我听。</translation>
        </message>
        <message>
            <source>Quick, they are good for five minutes only.</source>
            <translation>快一点，五分钟就过期了。</translation>
        </message>
        <message>
            <source>Scan it: the sentences and numbers appear.</source>
            <translation>扫一扫，这几句话和号码就在手机上。</translation>
        </message>
        <message>
            <source>Checked on {year}-{month}-{day}</source>
            <translation>核对日：{year} 年 {month} 月 {day} 日</translation>
        </message>
        <message>
            <source>Two generations practise one call</source>
            <translation>祖孙两代，练一通电话</translation>
        </message>
        <message>
            <source>Who plays whom</source>
            <translation>分好角色</translation>
        </message>
        <message>
            <source>The grandchild is the caller, the elder takes the call.</source>
            <translation>孩子演打电话的人，爷爷奶奶接电话。</translation>
        </message>
        <message>
            <source>The grandchild reads aloud</source>
            <translation>孩子照着念</translation>
        </message>
        <message>
            <source>Read as urgently as you can. It is only a game.</source>
            <translation>念得越急越好。这是练习，不是真的。</translation>
        </message>
        <message>
            <source>The elder hangs up</source>
            <translation>爷爷奶奶来挂断</translation>
        </message>
        <message>
            <source>At the first wrong word: “I ask myself first.” Hang up. No arguing.</source>
            <translation>听出不对，就说：“我先自己问问。”马上挂断，不跟他讲理。</translation>
        </message>
        <message>
            <source>Agree on a code word</source>
            <translation>一起定一个暗号</translation>
        </message>
        <message>
            <source>A small thing only the family knows. Do not write it down, do not send it.</source>
            <translation>想一件只有家里人知道的小事。记在心里，不写下来，不发出去。</translation>
        </message>
        <message>
            <source>From today on</source>
            <translation>从今天起</translation>
        </message>
        <message>
            <source>Who asks for money in the family's name is asked for it. No answer: hang up.</source>
            <translation>有人自称家里人要钱，先问暗号。答不上来，就挂断。</translation>
        </message>
        <message>
            <source>Round {n} done</source>
            <translation>第 {n} 遍</translation>
        </message>
    </context>
    <context>
        <name>IdentityScreen</name>
        <message>
            <source>“{title}”: one question was changed</source>
            <translation>《{title}》里有一道题改过</translation>
        </message>
        <message>
            <source>Is it still the same question, or a new one?</source>
            <translation>是改过的同一道题，还是一道新题？</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>以前</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>What was answered before stays with the same question. Your decision is written into the lesson as one line with a number; nothing else is changed.</source>
            <translation>同一道题，以前的成绩都跟着它；新题从头算。您的决定写进课文，只添一行“编号”，别的字不动。</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>以后再说</translation>
        </message>
        <message>
            <source>A new question</source>
            <translation>是一道新题</translation>
        </message>
        <message>
            <source>The same question</source>
            <translation>是同一道题</translation>
        </message>
    </context>
    <context>
        <name>ImportScreen</name>
        <message>
            <source>Bring in</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Take nothing</source>
            <translation>不要了</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>The columns are others</source>
            <translation>列不对，改一改</translation>
        </message>
        <message numerus="yes">
            <source>Keep %n lesson(s)</source>
            <translation>
                <numerusform>收下 %n 课</numerusform>
            </translation>
        </message>
        <message>
            <source>{file}: {questions} questions, {pages} pages, {lessons} lessons</source>
            <translation>{file}：{questions} 道题，{pages} 页，分成 {lessons} 课</translation>
        </message>
        <message numerus="yes">
            <source>（%n places）</source>
            <translation>
                <numerusform>（%n 处）</numerusform>
            </translation>
        </message>
        <message>
            <source>Left out, {where}{count}: {what}　{why}</source>
            <translation>没带进来，{where}{count}：{what}　{why}</translation>
        </message>
        <message>
            <source>{where}: {words}</source>
            <translation>{where}：{words}</translation>
        </message>
    </context>
    <context>
        <name>InstructorScreen</name>
        <message>
            <source>Who has done what</source>
            <translation>谁做了什么</translation>
        </message>
        <message>
            <source>Show names</source>
            <translation>显示姓名</translation>
        </message>
        <message>
            <source>Export {format}</source>
            <translation>导出 {format}</translation>
        </message>
        <message>
            <source>Put right</source>
            <translation>改记录</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>课程</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>声音</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Back to the learners</source>
            <translation>回到学员</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>下一页</translation>
        </message>
        <message>
            <source>The other columns</source>
            <translation>其余各列</translation>
        </message>
        <message>
            <source>All together</source>
            <translation>全班一起看</translation>
        </message>
        <message>
            <source>Nobody has answered a question yet.</source>
            <translation>还没有人做过题。</translation>
        </message>
        <message>
            <source>You can begin by looking at a lesson all together.</source>
            <translation>可以先全班一起看一课。</translation>
        </message>
        <message>
            <source>Hide names</source>
            <translation>收起姓名</translation>
        </message>
        <message>
            <source>This is the last page.</source>
            <translation>已经是最后一页了。</translation>
        </message>
        <message>
            <source>This is the first page.</source>
            <translation>已经是第一页了。</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>第 {page} 页，共 {pages} 页</translation>
        </message>
    </context>
    <context>
        <name>InstructorSign</name>
        <message>
            <source>Please come, instructor</source>
            <translation>请老师来一下</translation>
        </message>
        <message>
            <source>Press anywhere to go back to where you were</source>
            <translation>点一下屏幕，回到刚才的地方</translation>
        </message>
    </context>
    <context>
        <name>IsItTodayScreen</name>
        <message>
            <source>Is today {day}?</source>
            <translation>今天是
{day}吗？</translation>
        </message>
        <message>
            <source>The date of this PC looks wrong. Please look at the calendar, or ask your teacher.</source>
            <translation>这台电脑的日期看起来不对。请看看墙上的日历，或者问一问老师。</translation>
        </message>
        <message>
            <source>Yes, it is</source>
            <translation>是今天</translation>
        </message>
        <message>
            <source>No, it is another day</source>
            <translation>不是，改一改</translation>
        </message>
    </context>
    <context>
        <name>IsItYouScreen</name>
        <message>
            <source>Is it still you, {name}?</source>
            <translation>还是{name}吗？</translation>
        </message>
        <message>
            <source>Are you {name}?</source>
            <translation>您是{name}吗？</translation>
        </message>
        <message>
            <source>Who has come today?</source>
            <translation>今天谁来上课？</translation>
        </message>
        <message>
            <source>It is not us</source>
            <translation>不是我们</translation>
        </message>
        <message>
            <source>It is us, go on</source>
            <translation>是我们，接着学</translation>
        </message>
        <message>
            <source>It is us</source>
            <translation>是我们</translation>
        </message>
        <message>
            <source>It is me, go on</source>
            <translation>是我，接着学</translation>
        </message>
        <message>
            <source>It is me</source>
            <translation>是我</translation>
        </message>
        <message>
            <source>It is not me</source>
            <translation>不是我</translation>
        </message>
        <message>
            <source>There are two of us</source>
            <translation>我们两个人一起</translation>
        </message>
    </context>
    <context>
        <name>KeptFirst</name>
        <message>
            <source>All together</source>
            <translation>全班一起看</translation>
        </message>
    </context>
    <context>
        <name>KindScreen</name>
        <message>
            <source>What kind of question?</source>
            <translation>出一道什么题？</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Single choice</source>
            <translation>单选题</translation>
        </message>
        <message>
            <source>Several options, one is right</source>
            <translation>几个选项，一个对</translation>
        </message>
        <message>
            <source>Multiple choice</source>
            <translation>多选题</translation>
        </message>
        <message>
            <source>Several options, two or more are right</source>
            <translation>几个选项，不止一个对</translation>
        </message>
        <message>
            <source>True or false</source>
            <translation>判断题</translation>
        </message>
        <message>
            <source>Is a sentence right?</source>
            <translation>一句话，对还是错</translation>
        </message>
        <message>
            <source>A number</source>
            <translation>填数题</translation>
        </message>
        <message>
            <source>The answer is a number</source>
            <translation>答案是一个数</translation>
        </message>
        <message>
            <source>A gap</source>
            <translation>填空题</translation>
        </message>
        <message>
            <source>A missing word is filled in</source>
            <translation>空着的词，填上去</translation>
        </message>
        <message>
            <source>In order</source>
            <translation>排序题</translation>
        </message>
        <message>
            <source>Steps are put in their order</source>
            <translation>按先后排一排</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>配对题</translation>
        </message>
        <message>
            <source>Left and right belong together</source>
            <translation>左边和右边配成对</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>分类题</translation>
        </message>
        <message>
            <source>Each thing is put into its group</source>
            <translation>几样东西，各归各类</translation>
        </message>
        <message>
            <source>Find what is suspicious</source>
            <translation>找疑点</translation>
        </message>
        <message>
            <source>Suspicious words in a message</source>
            <translation>一条短信，哪里可疑</translation>
        </message>
        <message>
            <source>A scene</source>
            <translation>情景</translation>
        </message>
        <message>
            <source>A conversation, each choice leads on</source>
            <translation>一段对话，一步步选</translation>
        </message>
        <message>
            <source>To think about</source>
            <translation>想一想</translation>
        </message>
        <message>
            <source>No right or wrong, to talk about</source>
            <translation>没有对错，大家谈谈</translation>
        </message>
        <message>
            <source>Show of hands</source>
            <translation>举手</translation>
        </message>
        <message>
            <source>How many think so, no right answer</source>
            <translation>看多少人这么想，没有对错</translation>
        </message>
    </context>
    <context>
        <name>LeaveAskScreen</name>
        <message>
            <source>You have chosen {choice} and not confirmed it.</source>
            <translation>您点了 {choice}，还没有确认。</translation>
        </message>
        <message>
            <source>Is this your choice?</source>
            <translation>就选这个吗？</translation>
        </message>
        <message>
            <source>Back to the question</source>
            <translation>回到这道题</translation>
        </message>
        <message>
            <source>Not yet, leave</source>
            <translation>先不选，离开</translation>
        </message>
        <message>
            <source>Yes, I choose it</source>
            <translation>就选它</translation>
        </message>
    </context>
    <context>
        <name>LeaveLessonScreen</name>
        <message>
            <source>Everything up to here is saved. Next time it goes on from here.</source>
            <translation>学到这儿都存好了，下次接着学。</translation>
        </message>
        <message>
            <source>Shall we stop here for now?</source>
            <translation>先学到这里吗？</translation>
        </message>
        <message>
            <source>Go to the home page</source>
            <translation>回首页</translation>
        </message>
        <message>
            <source>Go on learning</source>
            <translation>接着学</translation>
        </message>
    </context>
    <context>
        <name>LessonBoxes</name>
        <message>
            <source>Remember: </source>
            <translation>记住：</translation>
        </message>
        <message>
            <source>Be careful: </source>
            <translation>当心：</translation>
        </message>
        <message>
            <source>A story: </source>
            <translation>小故事：</translation>
        </message>
        <message>
            <source>Stop a moment: </source>
            <translation>停一停：</translation>
        </message>
        <message>
            <source>Remember (going on): </source>
            <translation>记住（接着）：</translation>
        </message>
        <message>
            <source>Be careful (going on): </source>
            <translation>当心（接着）：</translation>
        </message>
        <message>
            <source>A story (going on): </source>
            <translation>小故事（接着）：</translation>
        </message>
        <message>
            <source>Stop a moment (going on): </source>
            <translation>停一停（接着）：</translation>
        </message>
    </context>
    <context>
        <name>LessonEditor</name>
        <message>
            <source>All lessons</source>
            <translation>全部课程</translation>
        </message>
        <message>
            <source>Publish</source>
            <translation>发布</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>收回</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>试做一遍</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>以前的版本</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>带出去</translation>
        </message>
        <message>
            <source>See the text</source>
            <translation>看原文</translation>
        </message>
        <message>
            <source>See the form</source>
            <translation>看表单</translation>
        </message>
        <message>
            <source>Drop the question</source>
            <translation>删去这道题</translation>
        </message>
        <message>
            <source>Drop the page</source>
            <translation>删去这一页</translation>
        </message>
        <message>
            <source>Put it back</source>
            <translation>放回来</translation>
        </message>
        <message>
            <source>It is taken out.</source>
            <translation>已经删去了。</translation>
        </message>
        <message>
            <source>Approve anew</source>
            <translation>重新审定</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>还没存</translation>
        </message>
        <message>
            <source>Saved {time}</source>
            <translation>已保存 {time}</translation>
        </message>
    </context>
    <context>
        <name>LessonForms</name>
        <message>
            <source>The lines of this question</source>
            <translation>这道题的原文</translation>
        </message>
    </context>
    <context>
        <name>LessonList</name>
        <message>
            <source>Lessons</source>
            <translation>课程</translation>
        </message>
        <message>
            <source>Search for words of the title</source>
            <translation>按标题找一课</translation>
        </message>
        <message>
            <source>Bring in Word, Excel …</source>
            <translation>导入 Word、Excel……</translation>
        </message>
        <message>
            <source>Find and replace</source>
            <translation>查找替换</translation>
        </message>
        <message>
            <source>Our contacts</source>
            <translation>本地联系人</translation>
        </message>
        <message>
            <source>Back to the class</source>
            <translation>回到班级</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>下一页</translation>
        </message>
        <message>
            <source>New lesson</source>
            <translation>新建一课</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) were changed: still the same ones, or new?</source>
            <translation>
                <numerusform>有 %n 道题改过：是同一道，还是新题？</numerusform>
            </translation>
        </message>
        <message>
            <source>Look and decide</source>
            <translation>看一看，定下来</translation>
        </message>
        <message>
            <source>All ({n})</source>
            <translation>全部（{n}）</translation>
        </message>
        <message>
            <source>To be mended ({n})</source>
            <translation>要改（{n}）</translation>
        </message>
        <message>
            <source>Drafts ({n})</source>
            <translation>草稿（{n}）</translation>
        </message>
        <message>
            <source>To be reviewed ({n})</source>
            <translation>该复核（{n}）</translation>
        </message>
        <message>
            <source>Published ({n})</source>
            <translation>已发布（{n}）</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>第 {page} 页，共 {pages} 页</translation>
        </message>
        <message>
            <source>No lesson is called so.</source>
            <translation>没有叫这个名字的课。</translation>
        </message>
        <message>
            <source>There is no lesson yet. Begin a new one, or bring in a Word file.</source>
            <translation>还没有课。请新建一课，或导入一个 Word 文件。</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n 题</numerusform>
            </translation>
        </message>
        <message>
            <source>facts checked until {day}</source>
            <translation>复核日 {day}</translation>
        </message>
        <message>
            <source>came with the program</source>
            <translation>程序自带</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) to mend</source>
            <translation>
                <numerusform>%n 处要改</numerusform>
            </translation>
        </message>
        <message>
            <source>Due for review since {day}</source>
            <translation>该复核了（{day}）</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>已发布</translation>
        </message>
    </context>
    <context>
        <name>LessonPreview</name>
        <message>
            <source>What learners see</source>
            <translation>学员看到的</translation>
        </message>
        <message>
            <source>Smaller type</source>
            <translation>字小些</translation>
        </message>
        <message>
            <source>Larger type</source>
            <translation>字大些</translation>
        </message>
        <message>
            <source>Hear it</source>
            <translation>听</translation>
        </message>
        <message>
            <source>Enlarge</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>What learners see, type {step} of {steps}</source>
            <translation>学员看到的（字大小 {step}，共 {steps} 档）</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>下一页</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>练一练</translation>
        </message>
    </context>
    <context>
        <name>LessonScreen</name>
        <message>
            <source>Previous page</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>下一页</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>第 {page} 页，共 {pages} 页</translation>
        </message>
        <message>
            <source>Page {page} of {pages} ({screen}/{screens})</source>
            <translation>第 {page} 页，共 {pages} 页（{screen}/{screens}）</translation>
        </message>
    </context>
    <context>
        <name>LessonSeenScreen</name>
        <message>
            <source>End the class</source>
            <translation>下课</translation>
        </message>
        <message>
            <source>One more lesson</source>
            <translation>再看一课</translation>
        </message>
        <message>
            <source>Print the hint card</source>
            <translation>打印提示卡</translation>
        </message>
        <message>
            <source>This lesson is done. Thank you all.</source>
            <translation>这一课看完了，谢谢大家。</translation>
        </message>
        <message numerus="yes">
            <source>Remember %n thing(s) today</source>
            <translation>
                <numerusform>今天记住 %n 句话</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LessonSitting</name>
        <message>
            <source>Practise</source>
            <translation>练一练</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>学完了</translation>
        </message>
        <message>
            <source>Try it before the lesson</source>
            <translation>课前试试</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>练一练</translation>
        </message>
        <message>
            <source>Try it after the lesson</source>
            <translation>学完再试试</translation>
        </message>
        <message>
            <source>See how it went</source>
            <translation>看看收获</translation>
        </message>
    </context>
    <context>
        <name>LessonVideos</name>
        <message>
            <source>Watch the video: {name}</source>
            <translation>看视频：{name}</translation>
        </message>
    </context>
    <context>
        <name>LessonsDesk</name>
        <message>
            <source>Open a lesson first, then drop the picture on its page.</source>
            <translation>请先打开一课，再把图片拖到那一页上。</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>课程</translation>
        </message>
    </context>
    <context>
        <name>LevelBar</name>
        <message>
            <source>Nothing yet</source>
            <translation>太轻</translation>
        </message>
        <message>
            <source>Too loud</source>
            <translation>太响</translation>
        </message>
        <message>
            <source>Well heard</source>
            <translation>正好</translation>
        </message>
    </context>
    <context>
        <name>Lobby</name>
        <message>
            <source>You were at the try before “{title}”.</source>
            <translation>刚才在做《{title}》的“课前试试”。</translation>
        </message>
        <message>
            <source>You were at the try after “{title}”.</source>
            <translation>刚才在做《{title}》的“学完再试试”。</translation>
        </message>
        <message>
            <source>You were at question {n} of “{title}”.</source>
            <translation>刚才在做《{title}》第 {n} 题。</translation>
        </message>
        <message>
            <source>You were on page {n} of “{title}”.</source>
            <translation>刚才在看《{title}》第 {n} 页。</translation>
        </message>
        <message>
            <source>here before today, at “{title}”</source>
            <translation>今天来过，学到《{title}》</translation>
        </message>
        <message>
            <source>here before today</source>
            <translation>今天来过</translation>
        </message>
        <message>
            <source>last here on {day}, at “{title}”</source>
            <translation>上次来是 {day}，学到《{title}》</translation>
        </message>
        <message>
            <source>last here on {day}</source>
            <translation>上次来是 {day}</translation>
        </message>
        <message>
            <source>You talk it over and give one answer. It counts for both of you.</source>
            <translation>两位商量好，答一个答案，给两位都记上。</translation>
        </message>
        <message>
            <source>One moment, please …</source>
            <translation>请稍等，马上就好……</translation>
        </message>
        <message>
            <source>This is your name here for today. The instructor completes it.</source>
            <translation>这是您今天在这里的名字，全名请老师来填。</translation>
        </message>
    </context>
    <context>
        <name>MendedScreen</name>
        <message>
            <source>I see</source>
            <translation>知道了</translation>
        </message>
    </context>
    <context>
        <name>MousePracticeScreen</name>
        <message>
            <source>Pressing with a finger</source>
            <translation>用手指点</translation>
        </message>
        <message>
            <source>The mouse</source>
            <translation>认识鼠标</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Skip this</source>
            <translation>跳过</translation>
        </message>
        <message>
            <source>Very good! You can do that now.</source>
            <translation>真好！这一步您会了。</translation>
        </message>
        <message numerus="yes">
            <source>Just right! %n more of them.</source>
            <translation>
                <numerusform>对，就是这样！再来 %n 次。</numerusform>
            </translation>
        </message>
        <message>
            <source>Now press the flower once. Either button of the mouse is fine.</source>
            <translation>现在点一下花。鼠标左边右边的键都行。</translation>
        </message>
        <message>
            <source>The flower is smaller now. Take your time and press it.</source>
            <translation>花变小了。慢慢来，点一下它。</translation>
        </message>
        <message>
            <source>Touch the flower with one finger and let go.</source>
            <translation>用一根手指点一下花，就松开。</translation>
        </message>
        <message>
            <source>Well done. You can do everything here with that.</source>
            <translation>学会了！这里所有的事，这样点一点就能做。</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>好了</translation>
        </message>
        <message>
            <source>Lay your hand on the mouse. Push it over the table until the arrow meets the flower. You need not press.</source>
            <translation>手轻轻盖住鼠标，在桌上慢慢推，让箭头碰到花。先不用按。</translation>
        </message>
        <message>
            <source>Part {part} of {parts}</source>
            <translation>第 {part} 步，共 {parts} 步</translation>
        </message>
    </context>
    <context>
        <name>MoveCard</name>
        <message>
            <source>Step {step}, choice {n}</source>
            <translation>第 {step} 步，选项 {n}</translation>
        </message>
        <message>
            <source>Choice {n}</source>
            <translation>选项 {n}</translation>
        </message>
        <message>
            <source>{choice}: what is said after it</source>
            <translation>{choice}：选了以后说什么</translation>
        </message>
        <message>
            <source>What is said after it</source>
            <translation>选了它以后，说一句（可以空着）</translation>
        </message>
        <message>
            <source>Drop</source>
            <translation>删去</translation>
        </message>
        <message>
            <source>Drop: {choice}</source>
            <translation>删去：{choice}</translation>
        </message>
        <message>
            <source>Leads to: not chosen yet</source>
            <translation>接到：还没选</translation>
        </message>
        <message>
            <source>Leads to: {step}</source>
            <translation>接到：{step}</translation>
        </message>
        <message>
            <source>A new step</source>
            <translation>新的一步</translation>
        </message>
    </context>
    <context>
        <name>MoveHomeScreen</name>
        <message>
            <source>Put the records on {place}?</source>
            <translation>把记录搬到 {place}？</translation>
        </message>
        <message>
            <source>They are copied and checked there; what lies here stays as it is. A PC with a restore card has to be unlocked for this first.</source>
            <translation>先抄过去，检查好，下次打开就用那里的。这里原来的一份不动。装了还原卡的电脑，请先解冻，搬好再冻上。</translation>
        </message>
        <message>
            <source>Copy and check</source>
            <translation>抄过去并检查</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>MovedScreen</name>
        <message>
            <source>The records are copied and checked.</source>
            <translation>抄好了，也检查过了。</translation>
        </message>
        <message>
            <source>From the next start on they are used in {place}; the old ones stay as they are. Close the program and open it again.</source>
            <translation>下次打开，就用 {place} 里的记录。原来的一份还在，没有动。请关掉程序，再打开。</translation>
        </message>
        <message>
            <source>Close the program</source>
            <translation>关掉程序</translation>
        </message>
    </context>
    <context>
        <name>MovingScreen</name>
        <message>
            <source>The records are being copied…</source>
            <translation>正在抄记录……</translation>
        </message>
        <message>
            <source>Please do not switch the PC off, and leave the stick in.</source>
            <translation>请不要关电脑，也不要拔 U 盘。</translation>
        </message>
    </context>
    <context>
        <name>NewLessonScreen</name>
        <message>
            <source>New lesson</source>
            <translation>新建一课</translation>
        </message>
        <message>
            <source>Title of the lesson</source>
            <translation>这一课的标题</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Step 1 of 3: what is the lesson called?</source>
            <translation>第 1 步，共 3 步：这一课叫什么？</translation>
        </message>
        <message>
            <source>Step 2 of 3: what does it begin with?</source>
            <translation>第 2 步，共 3 步：从什么开始？</translation>
        </message>
        <message>
            <source>Step 3 of 3: is it right so?</source>
            <translation>第 3 步，共 3 步：这样对吗？</translation>
        </message>
        <message>
            <source>Make it</source>
            <translation>建好，打开</translation>
        </message>
        <message>
            <source>As you would say it to the class: “A strange call, and then?”</source>
            <translation>照您平时跟大家说的写，如“陌生来电怎么办”。</translation>
        </message>
        <message>
            <source>Talk, then practice</source>
            <translation>讲一讲，再练一练</translation>
        </message>
        <message>
            <source>Two pages, two questions, a hint card</source>
            <translation>两页、两道题、一张提示卡</translation>
        </message>
        <message>
            <source>Only questions</source>
            <translation>只出题</translation>
        </message>
        <message>
            <source>One question to begin with</source>
            <translation>先放一道题，照着写</translation>
        </message>
        <message>
            <source>Only a talk</source>
            <translation>只讲课</translation>
        </message>
        <message>
            <source>Two pages to begin with</source>
            <translation>先放两页，照着写</translation>
        </message>
        <message>
            <source>Or begin with a copy of one of these:</source>
            <translation>也可以从这些课复制一份：</translation>
        </message>
        <message>
            <source>“{title}” becomes a draft. Nobody sees it until you publish it.</source>
            <translation>《{title}》先存成草稿。您发布以前，学员看不到。</translation>
        </message>
        <message>
            <source>It begins as a copy of “{title}”.</source>
            <translation>内容从《{title}》复制一份。</translation>
        </message>
        <message>
            <source>Write a title first.</source>
            <translation>请先写标题。</translation>
        </message>
    </context>
    <context>
        <name>NewcomerScreen</name>
        <message>
            <source>I am new here</source>
            <translation>我是新学员</translation>
        </message>
        <message>
            <source>What is your surname? Press it.</source>
            <translation>您贵姓？请点您的姓。</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>My surname is not here</source>
            <translation>没有我的姓</translation>
        </message>
        <message>
            <source>More surnames</source>
            <translation>再看一些姓</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>第 {page} 页，共 {pages} 页</translation>
        </message>
    </context>
    <context>
        <name>NoVideoScreen</name>
        <message>
            <source>Back to the lesson</source>
            <translation>回到课文</translation>
        </message>
        <message>
            <source>This video cannot be shown here. Nothing of yours is lost.</source>
            <translation>这段视频在这里放不出来。您学到的都在，请接着看课文。</translation>
        </message>
        <message>
            <source>This video cannot be shown here. This is what is said in it:</source>
            <translation>这段视频在这里放不出来。里面说的话在这里，您可以读，也可以听：</translation>
        </message>
    </context>
    <context>
        <name>NotErasedScreen</name>
        <message>
            <source>The name is not erased everywhere yet.</source>
            <translation>名字还没有全部抹去。</translation>
        </message>
        <message>
            <source>The disk refused. The next start of the program goes on.</source>
            <translation>硬盘没让写。下次打开程序会接着抹。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>再试一次</translation>
        </message>
        <message>
            <source>Back to the names</source>
            <translation>回到名字</translation>
        </message>
    </context>
    <context>
        <name>NotMovedScreen</name>
        <message>
            <source>Choose another place</source>
            <translation>换个地方</translation>
        </message>
    </context>
    <context>
        <name>NotSavedScreen</name>
        <message>
            <source>The counts are not saved yet.</source>
            <translation>人数还没存好。</translation>
        </message>
        <message>
            <source>The class can go on; they are tried again by themselves.</source>
            <translation>课可以接着上，程序会自己再存。</translation>
        </message>
        <message>
            <source>Go on all the same</source>
            <translation>接着上课</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>再试一次</translation>
        </message>
        <message>
            <source>This answer is not saved yet. Please call the instructor.</source>
            <translation>这道题还没存好，请叫一下老师。</translation>
        </message>
        <message>
            <source>Nothing is lost. The answer waits here.</source>
            <translation>没有丢，答案在这里等着。</translation>
        </message>
        <message>
            <source>Nothing is lost. Tried again at {time}, not yet saved.</source>
            <translation>没有丢。{time} 又试了一次，还没存上。</translation>
        </message>
    </context>
    <context>
        <name>NumberField</name>
        <message>
            <source>Take back</source>
            <translation>退格</translation>
        </message>
        <message>
            <source>Point</source>
            <extracomment>the key of the decimal point</extracomment>
            <translation>点</translation>
        </message>
        <message>
            <source>Press the number first</source>
            <translation>先点数字</translation>
        </message>
    </context>
    <context>
        <name>OneLine</name>
        <message>
            <source>It goes on: </source>
            <translation>接着问：</translation>
        </message>
    </context>
    <context>
        <name>OptionRow</name>
        <message>
            <source>Option {letter}</source>
            <translation>选项 {letter}</translation>
        </message>
        <message>
            <source>Why option {letter} is chosen</source>
            <translation>选项 {letter} 的说明</translation>
        </message>
        <message>
            <source>Explanation: what is wrong with it</source>
            <translation>说明：它错在哪里</translation>
        </message>
        <message>
            <source>What does it show?</source>
            <translation>图上是什么？</translation>
        </message>
        <message>
            <source>Picture: {file}</source>
            <translation>图片：{file}</translation>
        </message>
        <message>
            <source>What the picture of option {letter} shows</source>
            <translation>选项 {letter} 的图上是什么</translation>
        </message>
        <message>
            <source>Drop</source>
            <translation>删去</translation>
        </message>
        <message>
            <source>Drop option {letter}</source>
            <translation>删去选项 {letter}</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Another photo</source>
            <translation>换照片</translation>
        </message>
        <message>
            <source>Photo for option {letter}</source>
            <translation>选项 {letter} 用照片</translation>
        </message>
        <message>
            <source>Another photo for option {letter}</source>
            <translation>选项 {letter} 换照片</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>改用文字</translation>
        </message>
        <message>
            <source>Words for option {letter}</source>
            <translation>选项 {letter} 改用文字</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>Read to me</source>
            <translation>读给我听</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停</translation>
        </message>
    </context>
    <context>
        <name>PageForm</name>
        <message>
            <source>Title of the page</source>
            <translation>这一页的标题</translation>
        </message>
        <message>
            <source>Text of the page</source>
            <translation>这一页的文字</translation>
        </message>
        <message>
            <source>Text that goes on</source>
            <translation>接着的文字</translation>
        </message>
        <message>
            <source>Text (a blank line begins a paragraph)</source>
            <translation>文字（空一行就是另起一段）</translation>
        </message>
        <message>
            <source>Text may go on here</source>
            <translation>可以在这里接着写</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>视频</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>录音</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>重点</translation>
        </message>
        <message>
            <source>Remember</source>
            <translation>记住</translation>
        </message>
        <message>
            <source>Be careful</source>
            <translation>当心</translation>
        </message>
        <message>
            <source>A story</source>
            <translation>小故事</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>停一停</translation>
        </message>
        <message>
            <source>A poem</source>
            <translation>诗</translation>
        </message>
        <message>
            <source>For the instructor only</source>
            <translation>只给老师看</translation>
        </message>
    </context>
    <context>
        <name>PageFrame</name>
        <message>
            <source>Read to me</source>
            <translation>读给我听</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>首页</translation>
        </message>
        <message>
            <source>Change person</source>
            <translation>换人</translation>
        </message>
        <message>
            <source>Instructor</source>
            <translation>老师</translation>
        </message>
        <message>
            <source>Type size</source>
            <translation>字大小</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>声音</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
    </context>
    <context>
        <name>PartList</name>
        <message>
            <source>To be mended</source>
            <translation>要改</translation>
        </message>
        <message>
            <source>One more page</source>
            <translation>加一页</translation>
        </message>
        <message>
            <source>One more question</source>
            <translation>加一道题</translation>
        </message>
        <message>
            <source>Title and goal</source>
            <translation>标题和目标</translation>
        </message>
        <message>
            <source>Page {n}</source>
            <translation>第 {n} 页</translation>
        </message>
        <message>
            <source>Question {n}</source>
            <translation>题 {n}</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <source>%n person(s)</source>
            <translation>%n 位</translation>
        </message>
        <message>
            <source>{one} and {other}</source>
            <translation>{one}和{other}</translation>
        </message>
    </context>
    <context>
        <name>PeopleDesk</name>
        <message>
            <source>It is as it was before.</source>
            <translation>已经改回原来的样子。</translation>
        </message>
        <message>
            <source>It could not be done now. Nothing was changed.</source>
            <translation>现在改不了，什么都没有动。</translation>
        </message>
        <message>
            <source>Given to {name}.</source>
            <translation>已经交给{name}。</translation>
        </message>
        <message>
            <source>The name is {name} now.</source>
            <translation>名字改成“{name}”了。</translation>
        </message>
        <message>
            <source>Both names are one person now. The name that stays is {name}.</source>
            <translation>两个名字现在是同一人了。留下的名字是“{name}”。</translation>
        </message>
        <message>
            <source>They are two people again.</source>
            <translation>又是两个人了。</translation>
        </message>
    </context>
    <context>
        <name>PhotoDesk</name>
        <message>
            <source>picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>A picture for this page</source>
            <translation>放一张图片</translation>
        </message>
    </context>
    <context>
        <name>PhotoScreen</name>
        <message>
            <source>A picture for this page</source>
            <translation>放一张图片</translation>
        </message>
        <message>
            <source>What does it show?</source>
            <translation>图上是什么？</translation>
        </message>
        <message>
            <source>It was turned upright and made smaller; where and when it was taken is not kept.</source>
            <translation>照片已经转正、缩小，拍摄的时间和地点没有留下。</translation>
        </message>
        <message>
            <source>What does it show? It is read to those who cannot see it.</source>
            <translation>图上是什么？看不清的学员会听到这句话。</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>不放了</translation>
        </message>
        <message>
            <source>Put it in</source>
            <translation>放进去</translation>
        </message>
        <message>
            <source>Say in a few words what it shows.</source>
            <translation>请用几个字说说图上是什么。</translation>
        </message>
    </context>
    <context>
        <name>PlacesDesk</name>
        <message>
            <source>Choose a folder for the records</source>
            <translation>选一个放记录的文件夹</translation>
        </message>
    </context>
    <context>
        <name>ProblemPanel</name>
        <message numerus="yes">
            <source>%n more to be mended</source>
            <translation>
                <numerusform>还有 %n 处要改</numerusform>
            </translation>
        </message>
        <message>
            <source>Fold it up</source>
            <translation>收起来</translation>
        </message>
        <message numerus="yes">
            <source>All %n of them</source>
            <translation>
                <numerusform>%n 条都看看</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It could be better still (%n)</source>
            <translation>
                <numerusform>还可以更好（%n）</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProblemRow</name>
        <message>
            <source>Go to this line</source>
            <translation>跳到这一行</translation>
        </message>
        <message>
            <source>Line {line} </source>
            <translation>第 {line} 行 </translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>One moment, it is being prepared …</source>
            <translation>请稍等，马上就好……</translation>
        </message>
        <message>
            <source>That is all for today. Thank you for coming.</source>
            <translation>今天就到这里，谢谢您来。</translation>
        </message>
        <message>
            <source>What you learned is saved. See you next time.</source>
            <translation>学到的都存好了，下次再见。</translation>
        </message>
        <message>
            <source>Back to the names</source>
            <translation>回到名字</translation>
        </message>
        <message>
            <source>Are you still there?</source>
            <translation>您还在吗？</translation>
        </message>
        <message>
            <source>Press anything to stay. Otherwise the names come back in a minute.</source>
            <translation>点一下就接着学。没人点，一分钟后回到名字那里，学到哪儿都存好了。</translation>
        </message>
        <message>
            <source>I am here</source>
            <translation>我在</translation>
        </message>
    </context>
    <context>
        <name>PublishScreen</name>
        <message>
            <source>Publish “{title}”</source>
            <translation>发布《{title}》</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) must be mended first.</source>
            <translation>
                <numerusform>有 %n 处要先改好。</numerusform>
            </translation>
        </message>
        <message>
            <source>Who looked it through</source>
            <translation>谁审定的</translation>
        </message>
        <message>
            <source>Facts are checked until</source>
            <translation>内容核对到哪一天有效（复核日）</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>From now on learners find this lesson. Taking it back is one press.</source>
            <translation>发布以后，学员就能看到这一课。想收回，点一下就行。</translation>
        </message>
        <message>
            <source>Who looked it through (this course asks for the name)</source>
            <translation>谁审定的（这门课要写名字）</translation>
        </message>
        <message>
            <source>Publish now</source>
            <translation>现在发布</translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n 个月</numerusform>
            </translation>
        </message>
        <message>
            <source>Write the name of who looked it through: this course asks for it.</source>
            <translation>请写上谁审定的：这门课要写名字。</translation>
        </message>
        <message>
            <source>Write the day like this: {day}</source>
            <translation>日期请这样写：{day}</translation>
        </message>
    </context>
    <context>
        <name>PuttingIn</name>
        <message>
            <source>A picture</source>
            <translation>一张图片</translation>
        </message>
    </context>
    <context>
        <name>QuestionForm</name>
        <message>
            <source>Question</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>为什么</translation>
        </message>
        <message>
            <source>Hint on request</source>
            <translation>提示（学员点了才看到）</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>对</translation>
        </message>
        <message>
            <source>Wrong</source>
            <translation>错</translation>
        </message>
        <message>
            <source>The sentence is</source>
            <translation>这句话</translation>
        </message>
        <message>
            <source>Options (a show of hands has no right one)</source>
            <translation>选项（举手题没有对错）</translation>
        </message>
        <message>
            <source>Options (press the discs of all right ones)</source>
            <translation>选项（点圆圈，标出所有对的）</translation>
        </message>
        <message>
            <source>Options (press the disc of the right one)</source>
            <translation>选项（点圆圈，标出对的那个）</translation>
        </message>
        <message>
            <source>One more option</source>
            <translation>加一个选项</translation>
        </message>
        <message>
            <source>Only one is right</source>
            <translation>改成单选题</translation>
        </message>
        <message>
            <source>Several are right</source>
            <translation>改成多选题</translation>
        </message>
    </context>
    <context>
        <name>QuestionKinds</name>
        <message>
            <source>Single choice</source>
            <translation>单选</translation>
        </message>
        <message>
            <source>Multiple choice</source>
            <translation>多选</translation>
        </message>
        <message>
            <source>Right or wrong</source>
            <translation>判断</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>填数</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>填空</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>Match</source>
            <translation>配对</translation>
        </message>
        <message>
            <source>Sort</source>
            <translation>分类</translation>
        </message>
        <message>
            <source>Red flags</source>
            <translation>找疑点</translation>
        </message>
        <message>
            <source>Scenario</source>
            <translation>情景</translation>
        </message>
        <message>
            <source>Reflection</source>
            <translation>想一想</translation>
        </message>
        <message>
            <source>Show of hands</source>
            <translation>举手</translation>
        </message>
    </context>
    <context>
        <name>QuestionScreen</name>
        <message>
            <source>See the answers</source>
            <translation>看选项</translation>
        </message>
        <message>
            <source>See the question</source>
            <translation>看题目</translation>
        </message>
        <message>
            <source>See the other answers</source>
            <translation>看其余选项</translation>
        </message>
        <message>
            <source>Give me a hint</source>
            <translation>给点提示</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>跳过</translation>
        </message>
        <message>
            <source>First a try: the lesson tells</source>
            <translation>先试试，课里会讲</translation>
        </message>
        <message>
            <source>Once more: {number} of {of}</source>
            <translation>再来一次，第 {number} 题，共 {of} 题</translation>
        </message>
        <message>
            <source>Question {number} of {of}</source>
            <translation>第 {number} 题，共 {of} 题</translation>
        </message>
        <message>
            <source>I choose {letters}</source>
            <translation>就选 {letters}</translation>
        </message>
    </context>
    <context>
        <name>QuizPhase</name>
        <message>
            <source>One moment, it is being saved …</source>
            <translation>请稍等，正在存……</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>下一题</translation>
        </message>
        <message>
            <source>Yes, that is so</source>
            <translation>对，是这样</translation>
        </message>
        <message>
            <source>No, that is not so</source>
            <translation>不对，不是这样</translation>
        </message>
        <message>
            <source>Kept without a name</source>
            <translation>已存下，不记名字</translation>
        </message>
        <message>
            <source>Saved {time}</source>
            <translation>已保存 {time}</translation>
        </message>
    </context>
    <context>
        <name>Reader</name>
        <message>
            <source>The sound does not work; the lesson goes on as usual.</source>
            <translation>声音打不开，课可以照常看。</translation>
        </message>
    </context>
    <context>
        <name>RecordSentenceScreen</name>
        <message>
            <source>Sentence {number} of {of}, {page}</source>
            <translation>第 {number} 句，共 {of} 句 · {page}</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>录音</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>再录一遍</translation>
        </message>
        <message>
            <source>Hear it</source>
            <translation>听一听</translation>
        </message>
        <message>
            <source>To the list</source>
            <translation>全部句子</translation>
        </message>
        <message>
            <source>The one before</source>
            <translation>上一句</translation>
        </message>
        <message>
            <source>The next one</source>
            <translation>下一句</translation>
        </message>
        <message>
            <source>Remove the recording</source>
            <translation>删掉这句录音</translation>
        </message>
        <message>
            <source>The text was changed. The recording says: “{former}”</source>
            <translation>课文改过了。原来录的是：“{former}”</translation>
        </message>
        <message>
            <source>This sentence is recorded.</source>
            <translation>这一句录好了。</translation>
        </message>
        <message>
            <source>Press “Record”, read the sentence aloud, then press “I have read it”.</source>
            <translation>按“录音”，把这一句读出来，再按“读完了”。</translation>
        </message>
        <message>
            <source>Read it now, calmly, a hand’s breadth from the microphone.</source>
            <translation>现在请读，慢慢读，离话筒一掌远。</translation>
        </message>
        <message>
            <source>I have read it</source>
            <translation>读完了</translation>
        </message>
        <message>
            <source>One moment …</source>
            <translation>请稍等……</translation>
        </message>
        <message>
            <source>Really remove it?</source>
            <translation>真的删掉吗？</translation>
        </message>
    </context>
    <context>
        <name>RecordingTroubleScreen</name>
        <message>
            <source>Type size</source>
            <translation>字大小</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>RefusedScreen</name>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Please call your teacher.</source>
            <translation>请叫一下老师。</translation>
        </message>
        <message>
            <source>I see</source>
            <translation>知道了</translation>
        </message>
    </context>
    <context>
        <name>RenameScreen</name>
        <message>
            <source>The whole name</source>
            <translation>全名</translation>
        </message>
        <message>
            <source>What is the whole name of “{name}”?</source>
            <translation>“{name}”的全名是什么？</translation>
        </message>
        <message>
            <source>What was learned under the old name stays with the new one.</source>
            <translation>以前学的、答的，都跟着新名字走。</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Save the name</source>
            <translation>存好名字</translation>
        </message>
        <message>
            <source>Write the name first</source>
            <translation>先写上名字</translation>
        </message>
    </context>
    <context>
        <name>ReplaceDesk</name>
        <message numerus="yes">
            <source>Replaced in %n lesson(s). The old ones are kept as versions.</source>
            <translation>
                <numerusform>换了 %n 课。换以前的都留在“以前的版本”里。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReplaceScreen</name>
        <message>
            <source>Find and replace in all lessons</source>
            <translation>在所有课里查找替换</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Put in its place</source>
            <translation>换成</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Replace in these</source>
            <translation>换这几课</translation>
        </message>
        <message>
            <source>Write what is to be found first.</source>
            <translation>请先写要找的字。</translation>
        </message>
        <message numerus="yes">
            <source>%n time(s), first in line {line}: {words}</source>
            <translation>
                <numerusform>%n 处，先在第 {line} 行：{words}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Found in %n lesson(s)</source>
            <translation>
                <numerusform>在 %n 课里找到了</numerusform>
            </translation>
        </message>
        <message>
            <source>Nowhere found</source>
            <translation>哪一课里都没有</translation>
        </message>
        <message>
            <source>Press “Find” first and look where the words stand.</source>
            <translation>请先点“查找”，看看在哪里。</translation>
        </message>
        <message>
            <source>Nothing in its place deletes “{words}”. If you mean it, press again.</source>
            <translation>换成空的，就是把“{words}”删掉。真要删，再按一次。</translation>
        </message>
    </context>
    <context>
        <name>ReportLines</name>
        <message>
            <source>Learner {number}</source>
            <translation>学员 {number}</translation>
        </message>
    </context>
    <context>
        <name>ReportTable</name>
        <message>
            <source>{title}, downwards</source>
            <translation>{title}，从大到小</translation>
        </message>
        <message>
            <source>{title}, upwards</source>
            <translation>{title}，从小到大</translation>
        </message>
    </context>
    <context>
        <name>Reports</name>
        <message>
            <source>Learner's key</source>
            <translation>学员编码</translation>
        </message>
        <message>
            <source>Learner</source>
            <translation>学员</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>班级</translation>
        </message>
        <message>
            <source>Lesson's id</source>
            <translation>课的编号</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>课</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>题数</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>答了</translation>
        </message>
        <message>
            <source>Right at first</source>
            <translation>第一次就会</translation>
        </message>
        <message>
            <source>Right at last</source>
            <translation>最后会了</translation>
        </message>
        <message>
            <source>Score of first tries</source>
            <translation>第一次得分</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>最近一天</translation>
        </message>
    </context>
    <context>
        <name>RestoreCardScreen</name>
        <message>
            <source>Does this PC forget everything when it is switched off?</source>
            <translation>这台电脑关机以后，会变回原来的样子吗？</translation>
        </message>
        <message>
            <source>Some classrooms have a restore card. Then a second copy on another drive keeps the answers. If in doubt, press “I do not know”.</source>
            <translation>有的教室装了还原卡、冰点，那就要在别的盘上再存一份。拿不准，就按“不知道”。</translation>
        </message>
        <message>
            <source>Yes, it does</source>
            <translation>会变回去</translation>
        </message>
        <message>
            <source>I do not know</source>
            <translation>不知道</translation>
        </message>
        <message>
            <source>No, it keeps them</source>
            <translation>不会</translation>
        </message>
    </context>
    <context>
        <name>ResultScreen</name>
        <message>
            <source>Print the hint card</source>
            <translation>打印提示卡</translation>
        </message>
        <message>
            <source>Practise again</source>
            <translation>再练一遍</translation>
        </message>
        <message numerus="yes">
            <source>Remember %n thing(s) today</source>
            <translation>
                <numerusform>今天记住 %n 句话</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RevealScreen</name>
        <message>
            <source>Talk it through</source>
            <translation>讲一讲</translation>
        </message>
        <message>
            <source>Who had it right? Please raise your hand.</source>
            <translation>答对的请举手。</translation>
        </message>
        <message>
            <source>One hand fewer</source>
            <translation>少一只手</translation>
        </message>
        <message>
            <source>One hand more</source>
            <translation>多一只手</translation>
        </message>
    </context>
    <context>
        <name>RightDisc</name>
        <message>
            <source>{letter}, right</source>
            <translation>{letter}，对的</translation>
        </message>
        <message>
            <source>{letter}, not right</source>
            <translation>{letter}，不是对的</translation>
        </message>
    </context>
    <context>
        <name>RoomFrame</name>
        <message>
            <source>Count heads</source>
            <translation>数人数</translation>
        </message>
        <message numerus="yes">
            <source>%n here today</source>
            <translation>
                <numerusform>今天 %n 位</numerusform>
            </translation>
        </message>
        <message>
            <source>End class</source>
            <translation>下课</translation>
        </message>
        <message>
            <source>Type size</source>
            <translation>字大小</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>正在保存……</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
    </context>
    <context>
        <name>RoomLookDesk</name>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
    </context>
    <context>
        <name>RoomLookScreen</name>
        <message>
            <source>This PC</source>
            <translation>这台电脑</translation>
        </message>
        <message>
            <source>Type size</source>
            <translation>字大小</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>How long may nobody press anything before the names come back?</source>
            <translation>多久没人动，就回到名单？</translation>
        </message>
        <message>
            <source>Who sits here can choose type size and colours for themselves.</source>
            <translation>学员可以自己再选字大小和颜色，下次还是那样。</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Small</source>
            <translation>小</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>标准</translation>
        </message>
        <message>
            <source>Large</source>
            <translation>大</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>很大</translation>
        </message>
        <message>
            <source>Largest</source>
            <translation>最大</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Black and white</source>
            <translation>黑白分明</translation>
        </message>
        <message>
            <source>{n} minutes</source>
            <translation>{n} 分钟</translation>
        </message>
        <message>
            <source>Never by themselves</source>
            <translation>不自动回去</translation>
        </message>
    </context>
    <context>
        <name>RoomPage</name>
        <message>
            <source>Previous page</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>More hands than people?</source>
            <translation>举手的比人多，再数数</translation>
        </message>
    </context>
    <context>
        <name>RoomSoundScreen</name>
        <message>
            <source>Sound in this room</source>
            <translation>教室里的声音</translation>
        </message>
        <message>
            <source>When shall this PC read aloud?</source>
            <translation>这台电脑什么时候读出声？</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Record lessons</source>
            <translation>录课文</translation>
        </message>
        <message>
            <source>Only when asked</source>
            <translation>只在按时读</translation>
        </message>
        <message>
            <source>Several PCs in one room: nothing sounds until “Read to me” is pressed.</source>
            <translation>几台电脑在一间教室里：按了“读给我听”才出声。</translation>
        </message>
        <message>
            <source>Headphones</source>
            <translation>耳机</translation>
        </message>
        <message>
            <source>Everybody hears their own: each page reads itself.</source>
            <translation>各听各的：每一页自己读。</translation>
        </message>
        <message>
            <source>One loudspeaker</source>
            <translation>外放</translation>
        </message>
        <message>
            <source>One PC speaks to all: each page reads itself.</source>
            <translation>一台电脑读给大家听：每一页自己读。</translation>
        </message>
    </context>
    <context>
        <name>ScenarioForm</name>
        <message>
            <source>How it begins: when, where</source>
            <translation>开头：什么时候、什么地方</translation>
        </message>
        <message>
            <source>The learner is</source>
            <translation>学员坐在谁的位子上</translation>
        </message>
        <message>
            <source>One more step</source>
            <translation>加一步</translation>
        </message>
        <message>
            <source>who is called</source>
            <translation>自己</translation>
        </message>
        <message>
            <source>a helper</source>
            <translation>帮手</translation>
        </message>
        <message>
            <source>an onlooker</source>
            <translation>旁观</translation>
        </message>
    </context>
    <context>
        <name>SecondCopyScreen</name>
        <message>
            <source>From now on every answer is also kept on {place}.</source>
            <translation>从现在起，每答一题，也在“{place}”上存一份。</translation>
        </message>
        <message>
            <source>A stick must be plugged in when the program starts.</source>
            <translation>用 U 盘的话，开程序以前请先插上。</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>好</translation>
        </message>
    </context>
    <context>
        <name>SentenceListScreen</name>
        <message>
            <source>Mandarin</source>
            <translation>普通话</translation>
        </message>
        <message>
            <source>Way of speaking: {dialect}</source>
            <translation>说法：{dialect}</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>下一页</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>开始录</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>接着录</translation>
        </message>
        <message>
            <source>Hear them</source>
            <translation>听一听</translation>
        </message>
        <message>
            <source>Page {page} of {pages}: {title} ({done} of {all} recorded)</source>
            <translation>第 {page} 页，共 {pages} 页：{title}（{all} 句录了 {done} 句）</translation>
        </message>
        <message>
            <source>Recorded</source>
            <translation>录好了</translation>
        </message>
        <message>
            <source>Text changed</source>
            <translation>课文改过</translation>
        </message>
        <message>
            <source>Not recorded</source>
            <translation>没有录</translation>
        </message>
    </context>
    <context>
        <name>SetDayScreen</name>
        <message>
            <source>Which day is it today?</source>
            <translation>今天是哪一天？</translation>
        </message>
        <message>
            <source>A day earlier</source>
            <translation>前一天</translation>
        </message>
        <message>
            <source>A day later</source>
            <translation>后一天</translation>
        </message>
        <message>
            <source>This is the day</source>
            <translation>就是这一天</translation>
        </message>
        <message>
            <source>Please set the date as on the calendar.</source>
            <translation>请照着日历，改成今天的日期。</translation>
        </message>
        <message>
            <source>A month earlier</source>
            <translation>前一个月</translation>
        </message>
        <message>
            <source>A month later</source>
            <translation>后一个月</translation>
        </message>
        <message>
            <source>A year earlier</source>
            <translation>前一年</translation>
        </message>
        <message>
            <source>A year later</source>
            <translation>后一年</translation>
        </message>
    </context>
    <context>
        <name>SeveralScreen</name>
        <message numerus="yes">
            <source>%n lesson(s) came in</source>
            <translation>
                <numerusform>收进来了 %n 课</numerusform>
            </translation>
        </message>
        <message>
            <source>To be mended first, they stay drafts: {titles}</source>
            <translation>这些还有要改的地方，先留作草稿：{titles}</translation>
        </message>
        <message>
            <source>Learners can find these as soon as you publish them: {titles}</source>
            <translation>这些一发布，学员就能看到：{titles}</translation>
        </message>
        <message>
            <source>Who looked them through</source>
            <translation>这些课是谁看过的</translation>
        </message>
        <message>
            <source>Keep all as drafts</source>
            <translation>都先当草稿</translation>
        </message>
        <message numerus="yes">
            <source>Publish %n lesson(s)</source>
            <translation>
                <numerusform>发布这 %n 课</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Showing</name>
        <message>
            <source>On to the questions</source>
            <translation>做练习</translation>
        </message>
        <message>
            <source>All seen</source>
            <translation>看完了</translation>
        </message>
        <message>
            <source>To the end</source>
            <translation>到结尾</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>下一题</translation>
        </message>
    </context>
    <context>
        <name>Sittings</name>
        <message>
            <source>Without a lesson</source>
            <translation>没有选课</translation>
        </message>
        <message>
            <source>{month}/{day} {time}</source>
            <translation>{month}月{day}日 {time}</translation>
        </message>
    </context>
    <context>
        <name>SittingsScreen</name>
        <message>
            <source>Sittings without a name</source>
            <translation>没写名字的</translation>
        </message>
        <message>
            <source>There is no sitting here.</source>
            <translation>这里还没有学习记录。</translation>
        </message>
        <message>
            <source>Press a sitting to give it a name.</source>
            <translation>按一条，写上名字。</translation>
        </message>
        <message>
            <source>{name}: press a sitting to give it to somebody else.</source>
            <translation>{name}：按一条，交给别人。</translation>
        </message>
        <message>
            <source>Change the name</source>
            <translation>改名字</translation>
        </message>
        <message>
            <source>Two names, one person</source>
            <translation>两个名字是同一人</translation>
        </message>
        <message>
            <source>Separate them</source>
            <translation>分开</translation>
        </message>
        <message>
            <source>Erase the name</source>
            <translation>抹去名字</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>答了 %n 题</numerusform>
            </translation>
        </message>
        <message>
            <source>two together</source>
            <translation>两人一起</translation>
        </message>
        <message>
            <source>given from another name</source>
            <translation>交来的</translation>
        </message>
    </context>
    <context>
        <name>SizeStrip</name>
        <message>
            <source>Small</source>
            <translation>小</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>标准</translation>
        </message>
        <message>
            <source>Large</source>
            <translation>大</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>很大</translation>
        </message>
        <message>
            <source>Largest</source>
            <translation>最大</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>换颜色</translation>
        </message>
    </context>
    <context>
        <name>SoundDesk</name>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
    </context>
    <context>
        <name>SoundStrip</name>
        <message>
            <source>Hear it again</source>
            <translation>再听</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停</translation>
        </message>
        <message>
            <source>Pace</source>
            <translation>语速</translation>
        </message>
        <message>
            <source>Loudness</source>
            <translation>音量</translation>
        </message>
        <message>
            <source>Slower</source>
            <translation>慢一点</translation>
        </message>
        <message>
            <source>Faster</source>
            <translation>快一点</translation>
        </message>
        <message>
            <source>Softer</source>
            <translation>小声点</translation>
        </message>
        <message>
            <source>Louder</source>
            <translation>大声点</translation>
        </message>
        <message>
            <source>very slow</source>
            <translation>很慢</translation>
        </message>
        <message>
            <source>slow</source>
            <translation>慢</translation>
        </message>
        <message>
            <source>usual</source>
            <translation>标准</translation>
        </message>
        <message>
            <source>quick</source>
            <translation>快</translation>
        </message>
        <message>
            <source>very quick</source>
            <translation>很快</translation>
        </message>
        <message>
            <source>silent</source>
            <translation>无声</translation>
        </message>
        <message>
            <source>very soft</source>
            <translation>很小</translation>
        </message>
        <message>
            <source>soft</source>
            <translation>小</translation>
        </message>
        <message>
            <source>middling</source>
            <translation>中</translation>
        </message>
        <message>
            <source>loud</source>
            <translation>大</translation>
        </message>
        <message>
            <source>loudest</source>
            <translation>最大</translation>
        </message>
        <message>
            <source>Mandarin</source>
            <translation>普通话</translation>
        </message>
    </context>
    <context>
        <name>SourceEditor</name>
        <message>
            <source>The lesson’s text</source>
            <translation>课文原文</translation>
        </message>
    </context>
    <context>
        <name>StepCard</name>
        <message>
            <source>Who speaks</source>
            <translation>谁在说话</translation>
        </message>
        <message>
            <source>What is said</source>
            <translation>说什么</translation>
        </message>
        <message>
            <source>Step {n}: {what}</source>
            <translation>第 {n} 步：{what}</translation>
        </message>
        <message>
            <source>No choices: here it ends.</source>
            <translation>没有选项，到这里就结束（复盘）。</translation>
        </message>
        <message>
            <source>Step 1 ({name}): here it begins</source>
            <translation>第 1 步（{name}）：从这里开始</translation>
        </message>
        <message>
            <source>Step {n} ({name})</source>
            <translation>第 {n} 步（{name}）</translation>
        </message>
        <message>
            <source>One more choice</source>
            <translation>加一个选项</translation>
        </message>
        <message>
            <source>Drop this step</source>
            <translation>删去这一步</translation>
        </message>
        <message>
            <source>step {name}</source>
            <translation>{name} 这一步</translation>
        </message>
    </context>
    <context>
        <name>StepPage</name>
        <message>
            <source>Read on</source>
            <translation>接着看</translation>
        </message>
        <message>
            <source>Back a step</source>
            <translation>上一步</translation>
        </message>
    </context>
    <context>
        <name>StoryScreen</name>
        <message>
            <source>I have read it</source>
            <translation>看过了</translation>
        </message>
        <message>
            <source>What happened to the records</source>
            <translation>记录出过什么事</translation>
        </message>
    </context>
    <context>
        <name>Strip</name>
        <message>
            <source>Done</source>
            <translation>好了</translation>
        </message>
    </context>
    <context>
        <name>StumbledScreen</name>
        <message>
            <source>The program stumbled. It is not your fault.</source>
            <translation>程序绊了一下，不是您的问题。</translation>
        </message>
        <message>
            <source>What you answered is saved. Press below and go on.</source>
            <translation>答过的题都存好了。点下面就接着来。</translation>
        </message>
        <message>
            <source>Back to the names</source>
            <translation>回到名字</translation>
        </message>
    </context>
    <context>
        <name>SurnameRow</name>
        <message>
            <source>Your surname?</source>
            <translation>您贵姓？</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Others</source>
            <translation>别的姓</translation>
        </message>
    </context>
    <context>
        <name>TableCard</name>
        <message>
            <source>Table (the first row is its head)</source>
            <translation>表格（第一行是表头）</translation>
        </message>
        <message>
            <source>Drop</source>
            <translation>删去</translation>
        </message>
        <message>
            <source>Drop row {row}</source>
            <translation>删去第 {row} 行</translation>
        </message>
        <message>
            <source>Row {row}, column {column}</source>
            <translation>第 {row} 行，第 {column} 列</translation>
        </message>
        <message>
            <source>Head of column {column}</source>
            <translation>表头，第 {column} 列</translation>
        </message>
        <message>
            <source>One more row</source>
            <translation>加一行</translation>
        </message>
        <message>
            <source>One more column</source>
            <translation>加一列</translation>
        </message>
        <message>
            <source>Drop the last column</source>
            <translation>删去最后一列</translation>
        </message>
        <message>
            <source>Drop the table</source>
            <translation>删去表格</translation>
        </message>
    </context>
    <context>
        <name>TakeOutScreen</name>
        <message>
            <source>Take out “{title}”</source>
            <translation>带出去：{title}</translation>
        </message>
        <message>
            <source>One press, and it is saved.</source>
            <translation>要哪一种，按一下就存好。</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Another folder</source>
            <translation>换个文件夹</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Files go to: {folder}</source>
            <translation>存在这里：{folder}</translation>
        </message>
    </context>
    <context>
        <name>TakingOut</name>
        <message>
            <source>two generations</source>
            <translation>两代人</translation>
        </message>
        <message>
            <source>with answers</source>
            <translation>带答案</translation>
        </message>
        <message>
            <source>sound</source>
            <translation>声音</translation>
        </message>
        <message>
            <source>One long picture</source>
            <translation>一张长图</translation>
        </message>
        <message>
            <source>For a chat: it shows by itself</source>
            <translation>发到微信群，点开就能看</translation>
        </message>
        <message>
            <source>A page in large type</source>
            <translation>大字网页</translation>
        </message>
        <message>
            <source>Text, pictures and practice, on any phone or PC</source>
            <translation>文字、图片、练习都在，手机电脑都能看</translation>
        </message>
        <message>
            <source>A sheet for two generations (PDF)</source>
            <translation>两代人一张纸（PDF）</translation>
        </message>
        <message>
            <source>To play at home: the grandchild calls, the elder hangs up</source>
            <translation>回家演一演：孩子打电话，老人挂断</translation>
        </message>
        <message>
            <source>Sound (MP3)</source>
            <translation>声音（MP3）</translation>
        </message>
        <message>
            <source>For a radio or a chat; it takes some minutes</source>
            <translation>放小音箱、发微信，要等一会儿</translation>
        </message>
        <message>
            <source>A Word handout</source>
            <translation>Word 讲义</translation>
        </message>
        <message>
            <source>For the learners, without answers</source>
            <translation>发给学员，不带答案</translation>
        </message>
        <message>
            <source>A Word handout with answers</source>
            <translation>Word 讲义，带答案</translation>
        </message>
        <message>
            <source>For yourself</source>
            <translation>老师自己用</translation>
        </message>
        <message>
            <source>A lesson package</source>
            <translation>课件包（.lesson）</translation>
        </message>
        <message>
            <source>For another instructor: a double click opens it</source>
            <translation>发给别的老师，双击就打开</translation>
        </message>
        <message>
            <source>Questions as GIFT</source>
            <translation>题目（GIFT）</translation>
        </message>
        <message>
            <source>For Moodle and other programs</source>
            <translation>给 Moodle 等平台用</translation>
        </message>
        <message>
            <source>Questions as Moodle XML</source>
            <translation>题目（Moodle XML）</translation>
        </message>
        <message>
            <source>For Moodle, with pictures</source>
            <translation>给 Moodle 用，图片也在</translation>
        </message>
    </context>
    <context>
        <name>TakingOutDesk</name>
        <message>
            <source>Something must be mended first. Go back: it is listed.</source>
            <translation>还有要改的地方，改好才能带出去。请返回，那里写着怎么改。</translation>
        </message>
        <message>
            <source>One moment, please …</source>
            <translation>请稍等，马上就好……</translation>
        </message>
        <message>
            <source>It lies in {folder}: {name}</source>
            <translation>存好了，在 {folder}：{name}</translation>
        </message>
        <message>
            <source>Not in it: {what}</source>
            <translation>没带上的：{what}</translation>
        </message>
        <message>
            <source>It could not be saved there. Choose another folder.</source>
            <translation>那里存不进去，请换个文件夹。</translation>
        </message>
    </context>
    <context>
        <name>TaskForm</name>
        <message>
            <source>Question</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>为什么</translation>
        </message>
        <message>
            <source>Hint on request</source>
            <translation>提示（学员点了才看到）</translation>
        </message>
        <message>
            <source>Right answer, as 3 days or 7 to 15 days</source>
            <translation>正确答案，如：3 步，7 到 15 天</translation>
        </message>
        <message>
            <source>It may be off by so much (or nothing)</source>
            <translation>允许差多少（可以不写）</translation>
        </message>
        <message>
            <source>Right answers, one a line</source>
            <translation>算对的答案，一行一个</translation>
        </message>
        <message>
            <source>In the right order, one a line</source>
            <translation>按正确的先后写，一行一条</translation>
        </message>
        <message>
            <source>Pairs, one a line: left = right</source>
            <translation>一行一对：左 = 右</translation>
        </message>
        <message>
            <source>A group and a colon, below it what belongs there</source>
            <translation>先写类名和冒号，下面一行一样东西</translation>
        </message>
        <message>
            <source>The text; put 〔 〕 around what is suspicious</source>
            <translation>原文（可疑的话用〔 〕括起来）</translation>
        </message>
        <message>
            <source>Why it is suspicious, one line for each 〔 〕</source>
            <translation>为什么可疑（照先后，一处写一行）</translation>
        </message>
        <message>
            <source>Something to think of, shown afterwards</source>
            <translation>参考的想法（想过以后才给看）</translation>
        </message>
    </context>
    <context>
        <name>Teaching</name>
        <message>
            <source>Progress {day}.csv</source>
            <translation>学习进度 {day}.csv</translation>
        </message>
    </context>
    <context>
        <name>TilesPage</name>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>More</source>
            <translation>看其余的</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>第 {page} 页，共 {pages} 页</translation>
        </message>
    </context>
    <context>
        <name>TrueFalseField</name>
        <message>
            <source>Yes, that is so</source>
            <translation>对，是这样</translation>
        </message>
        <message>
            <source>No, that is not so</source>
            <translation>不对，不是这样</translation>
        </message>
    </context>
    <context>
        <name>UnsavedScreen</name>
        <message>
            <source>This answer is not saved yet. Please wait with closing.</source>
            <translation>这道题还没存好，请先别关。</translation>
        </message>
        <message>
            <source>If the window closes now, this one answer is gone.</source>
            <translation>现在关掉，这一道题的答案就没有了。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>再试一次</translation>
        </message>
        <message>
            <source>Close without this answer</source>
            <translation>不存了，关掉</translation>
        </message>
    </context>
    <context>
        <name>VersionsScreen</name>
        <message>
            <source>Versions of this lesson</source>
            <translation>以前的版本</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>There is no other version yet. Every one that you save stays here.</source>
            <translation>还没有别的版本。您每次保存的都会留在这里。</translation>
        </message>
        <message>
            <source>Back to this version</source>
            <translation>回到这一版</translation>
        </message>
        <message>
            <source>Going back would change this:</source>
            <translation>回到这一版，会改动这些：</translation>
        </message>
        <message>
            <source>＋ {text}</source>
            <translation>＋ {text}</translation>
        </message>
        <message>
            <source>－ {text}</source>
            <translation>－ {text}</translation>
        </message>
    </context>
    <context>
        <name>VideoScreen</name>
        <message>
            <source>One moment …</source>
            <translation>请稍等……</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>停</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>接着放</translation>
        </message>
        <message>
            <source>Back to the lesson</source>
            <translation>回到课文</translation>
        </message>
        <message>
            <source>From the beginning</source>
            <translation>从头放</translation>
        </message>
    </context>
    <context>
        <name>WhereaboutsScreen</name>
        <message>
            <source>Where the records lie</source>
            <translation>记录放在哪里</translation>
        </message>
        <message>
            <source>Move the records</source>
            <translation>搬到别的盘</translation>
        </message>
        <message>
            <source>Place of the second copy</source>
            <translation>第二份放哪里</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>There is none yet.</source>
            <translation>还没有第二份。</translation>
        </message>
        <message>
            <source>{place}, which is not plugged in now</source>
            <translation>{place}（现在没插着）</translation>
        </message>
        <message>
            <source>The class records lie in</source>
            <translation>上课记录在</translation>
        </message>
        <message>
            <source>The second copy of every answer lies on</source>
            <translation>每道题另抄的一份在</translation>
        </message>
    </context>
</TS>
