// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/sync/carrying.hpp"

#include "client/app/session/words.hpp"

#include <QPointer>
#include <QQmlEngine>

#include <atomic>

namespace tarim::client::app {
namespace {

constexpr int kLookMilliseconds = 200;
constexpr int kMegabyteShift = 20;

std::vector<std::filesystem::path> pathsOf(const QList<QUrl>& files) {
  std::vector<std::filesystem::path> paths;
  for (const QUrl& file : files)
    paths.emplace_back(file.toLocalFile().toStdString());
  return paths;
}

QString nameOf(const std::filesystem::path& file) {
  return QString::fromStdString(file.filename().string());
}

QString nameAndSize(const std::filesystem::path& file) {
  std::error_code ignored;
  const auto size = std::filesystem::file_size(file, ignored);
  return nameOf(file) + QStringLiteral(" · ") + formatSize(ignored ? 0 : size);
}

template <class Alternative, class T>
Alternative resultOf(base::Result<T> result) {
  if (!result) return result.error();
  return std::move(*result);
}

}  // namespace

/// Shared with the pool's thread.
struct Carrying::Work {
  std::atomic<std::uint64_t> done{0};
  std::atomic<std::uint64_t> all{0};
  CancelToken cancel;

  CarryProgress progress() {
    return [this](std::uint64_t now, std::uint64_t whole) {
      done = now;
      all = whole;
      return !cancel.isCancelled();
    };
  }
};

Carrying::Carrying(Session& session, QObject* parent) : QObject(parent), m_session(session) {
  m_look.setInterval(kLookMilliseconds);
  connect(&m_look, &QTimer::timeout, this, &Carrying::changed);
  connect(&session, &Session::languageChanged, this, &Carrying::changed);
  connect(&session, &Session::openChanged, this, [this] {
    if (m_session.isOpen()) return;
    cancel();
    m_work.reset();
    m_look.stop();
    forget();
  });
}

Carrying::~Carrying() {
  cancel();
}

Carrying* Carrying::create(QQmlEngine* engine, QJSEngine* scripts) {
  return new Carrying(*Session::create(engine, scripts), engine);
}

double Carrying::progress() const {
  const std::uint64_t all = m_work ? m_work->all.load() : 0;
  return all == 0 ? -1 : double(m_work->done) / double(all);
}

QString Carrying::busyText() const {
  if (!m_work) return {};
  const QString verb = tr(m_verb);
  const std::uint64_t all = m_work->all;
  if (all == 0) return verb;
  if (m_work->done == all) return tr("%1，等待完成").arg(verb);
  return tr("%1 %2 / %3").arg(verb, formatSize(m_work->done), formatSize(all));
}

void Carrying::begin(const char* verb, Job job) {
  const std::shared_ptr<Vault> vault = m_session.vault();
  if (m_work || !vault) return;
  m_result = {};
  m_verb = verb;
  m_work = std::make_shared<Work>();
  m_look.start();
  emit changed();
  const auto result = std::make_shared<TransferResult>();
  // After what was typed until now: it belongs into the package.
  m_session.run([](Vault&) {},
                [this, self = QPointer(this), vault, work = m_work, result, job = std::move(job)] {
                  if (!self) return;
                  m_session.runBeside([vault, work, result, job] { *result = job(*vault, *work); },
                                      [self, work, result] {
                                        if (self) self->end(work, std::move(*result));
                                      });
                });
}

void Carrying::end(const std::shared_ptr<Work>& work, TransferResult result) {
  if (work != m_work) return;
  m_work.reset();
  m_look.stop();
  m_result = std::move(result);
  emit changed();
}

void Carrying::save(const QUrl& folder, int partMegabytes) {
  PackOptions options;
  options.place = folder.toLocalFile().toStdString();
  if (partMegabytes > 0) options.partBytes = std::uint64_t(partMegabytes) << kMegabyteShift;
  begin(QT_TR_NOOP("正在存入"), [options, &clock = m_session.clock()](Vault& vault, Work& work) {
    return resultOf<TransferResult>(pack(vault, clock, options, work.progress()));
  });
}

void Carrying::receive(const QList<QUrl>& files) {
  begin(QT_TR_NOOP("正在读取回执"),
        [paths = pathsOf(files), &clock = m_session.clock()](Vault& vault, Work&) {
          return resultOf<TransferResult>(client::receive(vault, clock, paths));
        });
}

void Carrying::forward(const QList<QUrl>& files) {
  begin(QT_TR_NOOP("正在代为传送"),
        [paths = pathsOf(files), &clock = m_session.clock()](Vault& vault, Work& work) {
          ForwardOptions options;
          options.files = paths;
          options.cancel = &work.cancel;
          return resultOf<TransferResult>(forwardPackage(vault, clock, options, work.progress()));
        });
}

void Carrying::cancel() {
  if (m_work) m_work->cancel.cancel();
}

void Carrying::forget() {
  m_result = {};
  emit changed();
}

Carrying::ResultText Carrying::resultTexts() const {
  return std::visit(
      [this](const auto& result) {
        if constexpr (std::is_same_v<std::decay_t<decltype(result)>, std::monostate>)
          return ResultText();
        else
          return words(result);
      },
      m_result);
}

Carrying::ResultText Carrying::words(const base::Error& error) const {
  if (error.code() == base::Code::Cancelled)
    return {QStringLiteral("neutral"),
            tr("已取消"),
            tr("没有留下残缺文件，您的材料没有变化，可以随时重新开始。"),
            {}};
  ResultText said{
      QStringLiteral("warn"), tr("没有完成"), describeActError(error, languageOf(m_session.language())), {}};
  if (!error.place().file.empty()) said.files << QString::fromStdString(error.place().file);
  if (error.code() == base::Code::PackagePartMissing && error.detail().starts_with("part "))
    said.files << tr("缺少第 %1 个文件").arg(QString::fromStdString(error.detail().substr(5)));
  return said;
}

Carrying::ResultText Carrying::words(const Packed& packed) const {
  ResultText said{QStringLiteral("ok"),
                  tr("已存好：%1 处修改、%2 页扫描件").arg(packed.operations).arg(packed.pages),
                  {},
                  {}};
  said.text =
      tr("文件已加密，只有服务器能打开。请安全弹出U盘，交给单位或有网络的同事；拿到回执文件后在这里读取。读取"
         "回执后才算送达。");
  for (const auto& file : packed.files)
    said.files << nameAndSize(file);
  if (packed.leftOut.empty()) return said;
  said.tone = QStringLiteral("warn");
  said.text =
      tr("本机有 %1 页扫描件无法读取，没有存入；具体页见首页。").arg(packed.leftOut.size()) + said.text;
  return said;
}

Carrying::ResultText Carrying::words(const Received& received) const {
  ResultText said{QStringLiteral("ok"), tr("回执已读取"), {}, {}};
  for (const std::string& number : received.receipts)
    said.files << tr("受理编号 %1").arg(QString::fromStdString(number));
  if (!received.receipts.empty()) said.title = tr("申报已送达服务器");
  if (!received.refused.empty()) {
    said.tone = QStringLiteral("warn");
    said.title = tr("材料已送达，但有一项未办理成功");
    said.text = m_session.words(base::Error(received.refused.front().code));
    return said;
  }
  if (received.packAgain) {
    said.tone = QStringLiteral("warn");
    said.title = tr("请再存一次U盘");
    said.text =
        tr("服务器已从备份恢复。您的材料都在本机，没有丢失；请再存一次U盘送去，补上服务器缺少的内容。");
    return said;
  }
  if (received.isOlder)
    said.text = tr("这份回执早于本机已有的消息，没有改动更新的内容。");
  else if (received.outcome == package::PackageOutcome::Repeated)
    said.text = tr("服务器以前收过这个材料包，没有重复接收。");
  else
    said.text = tr("服务器在 %1 收到了您 %2 存的材料。")
                    .arg(formatMoment(received.answered), formatMoment(received.packed));
  said.text += received.left == 0 ? tr("所有内容都已送达，U盘里的文件可以删除。")
                                  : tr("还有 %1 项待传，会在下次联网或下次存U盘时送出。").arg(received.left);
  return said;
}

Carrying::ResultText Carrying::words(const Forwarded& forwarded) const {
  ResultText said{QStringLiteral("ok"), tr("已代为传到服务器"), {}, {nameAndSize(forwarded.reply)}};
  said.text = tr("回执文件已保存在材料包旁边，请交还本人。材料和回执只有本人的设备能打开。");
  if (forwarded.outcome == "repeated") said.text = tr("服务器以前收过这个材料包，没有重复接收。") + said.text;
  return said;
}

}  // namespace tarim::client::app
