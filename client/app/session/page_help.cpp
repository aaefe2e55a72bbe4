// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/page_help.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tarim::client::app {
namespace {

constexpr std::size_t kMostSteps = 4;

struct Help {
  std::string_view page;
  const char* title;
  const char* purpose;
  std::array<const char*, kMostSteps> steps;
};

constexpr std::array kHelp{
    Help{"unlock",
         QT_TRANSLATE_NOOP("PageHelp", "打开资料"),
         QT_TRANSLATE_NOOP("PageHelp", "您填写的内容都用密码加密，保存在本机。打开自己的资料后才能看到。"),
         {QT_TRANSLATE_NOOP("PageHelp", "首次使用：填写资料名称，输入两次密码，按“建立”。"),
          QT_TRANSLATE_NOOP("PageHelp", "已经建立的：选自己的资料，输入密码，按“打开”。"),
          QT_TRANSLATE_NOOP("PageHelp", "按密码框里的眼睛，可以看看输入得对不对；离开这一页就又隐藏起来。"),
          QT_TRANSLATE_NOOP("PageHelp", "密码没有人能替您找回，请记牢。")}},
    Help{"account",
         QT_TRANSLATE_NOOP("PageHelp", "账户"),
         QT_TRANSLATE_NOOP("PageHelp",
                           "在这里连接单位的服务器、开始新的申报、更换密码，以及设置语言、外观和文字大小。"),
         {QT_TRANSLATE_NOOP("PageHelp", "还没有连接：打开单位给的加入文件或二维码图片，核对以后按“连接”。"),
          QT_TRANSLATE_NOOP("PageHelp", "开始申报：按“新的申报”，选好通知、申报类型和级别，按“开始填报”。"),
          QT_TRANSLATE_NOOP("PageHelp", "离开时按“锁定”，别人就看不到您的内容。")}},
    Help{"home",
         QT_TRANSLATE_NOOP("PageHelp", "首页"),
         QT_TRANSLATE_NOOP("PageHelp", "在这里看还缺什么、几号截止、材料到了服务器没有、现在在谁那里。"),
         {QT_TRANSLATE_NOOP("PageHelp", "按最上面的按钮，接着做下一件事。"),
          QT_TRANSLATE_NOOP("PageHelp", "按一条提示，就到相应的地方：红色的必须修改，黄色的请核对。"),
          QT_TRANSLATE_NOOP("PageHelp", "全部修改后，按“检查并提交”。")}},
    Help{"dossier",
         QT_TRANSLATE_NOOP("PageHelp", "材料"),
         QT_TRANSLATE_NOOP("PageHelp",
                           "在这里逐项填写申报表，并放入佐证材料。写下的内容随时自动保存，没有网络也一样。"),
         {QT_TRANSLATE_NOOP("PageHelp", "选一项，逐栏填写；没有内容的栏目填“无”。"),
          QT_TRANSLATE_NOOP("PageHelp", "需要证明的地方，按下面的按钮添加扫描件或照片，也可以拖进来或粘贴。"),
          QT_TRANSLATE_NOOP("PageHelp", "栏目下面的红字说明哪里不符合、是哪一条的要求；修改后自动消失。"),
          QT_TRANSLATE_NOOP("PageHelp", "改错了，按 Ctrl+Z 撤销。")}},
    Help{"scans",
         QT_TRANSLATE_NOOP("PageHelp", "扫描"),
         QT_TRANSLATE_NOOP("PageHelp", "在这里看全部扫描件，并逐页回答要不要遮盖。"),
         {QT_TRANSLATE_NOOP("PageHelp", "按“添加扫描件或照片”选文件，再选它证明哪一项。"),
          QT_TRANSLATE_NOOP("PageHelp", "每一页回答“需要遮盖吗”；选“是”的，打开它画出要遮住的地方。"),
          QT_TRANSLATE_NOOP("PageHelp", "用上面的“未确认”等按钮，只看还没有处理的页。")}},
    Help{"page",
         QT_TRANSLATE_NOOP("PageHelp", "看一页扫描件"),
         QT_TRANSLATE_NOOP("PageHelp", "在这里看清一页扫描件，把它转正，画出盲评时要遮住的地方。"),
         {QT_TRANSLATE_NOOP("PageHelp", "先看是否清楚、方向对不对；不清楚的请重新扫描。"),
          QT_TRANSLATE_NOOP("PageHelp",
                            "需要遮盖的选“是”，在页面上拖动画框；用键盘时，按回车添加一处，用方向键移动。"),
          QT_TRANSLATE_NOOP("PageHelp", "按“下一页”接着看，直到没有未确认的页。")}},
    Help{"submit",
         QT_TRANSLATE_NOOP("PageHelp", "检查并提交"),
         QT_TRANSLATE_NOOP("PageHelp",
                           "在这里把全部答案看一遍，作出承诺，交给单位审核。提交以后，退回之前不能再改。"),
         {QT_TRANSLATE_NOOP("PageHelp", "先处理列出的问题，按一条就到那个地方。"),
          QT_TRANSLATE_NOOP("PageHelp", "看一遍全部答案，勾上承诺，再提交。"),
          QT_TRANSLATE_NOOP("PageHelp", "没有网络也可以提交，联网后自动送出；收到回执才算交到。")}},
    Help{"receipt",
         QT_TRANSLATE_NOOP("PageHelp", "回执"),
         QT_TRANSLATE_NOOP("PageHelp", "回执证明服务器已收下您的一次提交。请存好它的编号。"),
         {QT_TRANSLATE_NOOP("PageHelp", "按“存为图片”或“存为 PDF”，把回执存到您的文件夹里。"),
          QT_TRANSLATE_NOOP("PageHelp", "按“看进度”，看现在在谁那里。")}},
    Help{"progress",
         QT_TRANSLATE_NOOP("PageHelp", "进度"),
         QT_TRANSLATE_NOOP("PageHelp", "在这里看申报到了哪个环节、谁在什么时候审核、说了什么。"),
         {QT_TRANSLATE_NOOP("PageHelp", "被退回时，按一条原因就到那个地方：修改，或写明理由。"),
          QT_TRANSLATE_NOOP("PageHelp", "在时限之前重新提交；时限按服务器的时间算。")}},
    Help{"history",
         QT_TRANSLATE_NOOP("PageHelp", "恢复到以前"),
         QT_TRANSLATE_NOOP("PageHelp", "在这里看以前保存的内容，需要时恢复到那时的样子。"),
         {QT_TRANSLATE_NOOP("PageHelp", "选一个时间，先看会改变什么。"),
          QT_TRANSLATE_NOOP("PageHelp", "按“恢复到此处”；恢复以后还可以撤销。")}},
    Help{"bin",
         QT_TRANSLATE_NOOP("PageHelp", "回收站"),
         QT_TRANSLATE_NOOP("PageHelp", "在这里找回删除的行和扫描件。"),
         {QT_TRANSLATE_NOOP("PageHelp", "在要找回的一行上按“恢复”，它就回到原来的地方。"),
          QT_TRANSLATE_NOOP("PageHelp", "清空回收站会彻底删除，不能找回。")}},
    Help{"sync",
         QT_TRANSLATE_NOOP("PageHelp", "同步"),
         QT_TRANSLATE_NOOP("PageHelp",
                           "在这里看还有多少没有传到服务器、大约要多久；没有网络时，可以用U盘带走。"),
         {QT_TRANSLATE_NOOP("PageHelp", "有网络时会自动同步；要马上传，按“立即同步”。"),
          QT_TRANSLATE_NOOP("PageHelp",
                            "网络来不及时，按“存到U盘”，请单位或有网络的同事代为传送，对方看不到内容。"),
          QT_TRANSLATE_NOOP("PageHelp", "服务器的回执带回来以后，按“读取回执”。")}},
    Help{"queue",
         QT_TRANSLATE_NOOP("PageHelp", "待审"),
         QT_TRANSLATE_NOOP("PageHelp", "在这里看交给您审核的申报。"),
         {QT_TRANSLATE_NOOP("PageHelp", "用上面的按钮选状态，或按 / 键查找姓名、申报号和单位。"),
          QT_TRANSLATE_NOOP("PageHelp", "用 J、K 键上下移动，按回车打开。"),
          QT_TRANSLATE_NOOP("PageHelp", "按 ? 键看全部按键。")}},
    Help{"review",
         QT_TRANSLATE_NOOP("PageHelp", "审核一份申报"),
         QT_TRANSLATE_NOOP("PageHelp", "在这里逐项核对申报的内容和扫描件，最后通过，或写明原因退回修改。"),
         {QT_TRANSLATE_NOOP("PageHelp", "每一项：符合的按 A 键；要修改的按 X 键，选原因，写明改什么。"),
          QT_TRANSLATE_NOOP("PageHelp", "扫描件在旁边，按空格看下一页，按 R 键旋转。"),
          QT_TRANSLATE_NOOP("PageHelp", "全部看完，到“汇总与决定”，看一遍会告诉申报人的话，再决定。"),
          QT_TRANSLATE_NOOP("PageHelp", "按 ? 键看全部按键。")}},
};

const Help* helpOf(std::string_view page) {
  const auto found =
      std::find_if(kHelp.begin(), kHelp.end(), [&](const Help& one) { return one.page == page; });
  return found == kHelp.end() ? nullptr : &*found;
}

QString say(const char* words) {
  return QCoreApplication::translate("PageHelp", words);
}

QString shown(std::string_view words) {
  return QString::fromUtf8(words.data(), qsizetype(words.size()));
}

/// The clauses that a page follows, each once.
std::vector<std::string> clausesOf(const policy::Policy& policy, std::string_view page,
                                   std::string_view group) {
  std::vector<std::string> found;
  const auto add = [&](const std::string& clause) {
    if (!clause.empty() && std::find(found.begin(), found.end(), clause) == found.end())
      found.push_back(clause);
  };
  for (const policy::Group& one : policy.groups) {
    if (page == "dossier" && one.id == group) add(one.clause);
    if ((page == "scans" || page == "page") && one.masksPages) add(one.clause);
  }
  for (const policy::Window& window : policy.windows)
    if (page == "submit" && window.id == "apply") add(window.clause);
  for (const policy::Step& step : policy.review.steps)
    if (page == "progress" || page == "submit" || page == "review") add(step.clause);
  return found;
}

}  // namespace

void PageHelp::setRoute(const QString& route) {
  if (m_route == route) return;
  m_route = route;
  emit changed();
}

void PageHelp::setGroup(const QString& group) {
  if (m_group == group) return;
  m_group = group;
  emit changed();
}

void PageHelp::setCloseUp(bool isCloseUp) {
  if (m_isCloseUp == isCloseUp) return;
  m_isCloseUp = isCloseUp;
  emit changed();
}

std::string_view PageHelp::page() const {
  if (!session() || !session()->isOpen()) return "unlock";
  if (m_isCloseUp) return "page";
  const QByteArray route = m_route.toUtf8();
  const Help* help = helpOf({route.constData(), std::size_t(route.size())});
  return help ? help->page : std::string_view();
}

QString PageHelp::title() const {
  const Help* help = helpOf(page());
  return help ? say(help->title) : QString();
}

QString PageHelp::purpose() const {
  const Help* help = helpOf(page());
  return help ? say(help->purpose) : QString();
}

QStringList PageHelp::steps() const {
  QStringList steps;
  if (const Help* help = helpOf(page()))
    for (const char* step : help->steps)
      if (step) steps << say(step);
  return steps;
}

QStringList PageHelp::clauses() const {
  const auto draft = session() ? session()->draft() : nullptr;
  if (!draft) return {};
  QStringList lines;
  const policy::Policy& policy = draft->policy();
  for (const std::string& clause : clausesOf(policy, page(), m_group.toStdString())) {
    const auto words = policy.clauses.find(clause);
    if (words != policy.clauses.end())
      lines << QCoreApplication::translate("PageHelp", "%1：%2").arg(shown(clause), shown(words->second));
  }
  return lines;
}

QString PageHelp::ask() const {
  if (session() && session()->isReviewer())
    return QCoreApplication::translate(
        "PageHelp", "对通知的条文有疑问，请问评审委员会办公室；程序有问题，请问管理服务器的同志。");
  const QString unit = session() ? session()->unitName() : QString();
  if (unit.isEmpty())
    return QCoreApplication::translate(
        "PageHelp", "还有疑问，请问用人单位负责职称申报的同志；注册码和加入文件也由他们给您。");
  return QCoreApplication::translate("PageHelp", "还有疑问，请问%1负责职称申报的同志。").arg(unit);
}

}  // namespace tarim::client::app
