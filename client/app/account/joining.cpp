// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/account/joining.hpp"

#include "client/app/session/words.hpp"
#include "client/sync/enrol_trouble.hpp"
#include "client/sync/joining_file.hpp"

#include <QDir>
#include <QFile>
#include <QPointer>

namespace tarim::client::app {
namespace {

using base::Code;
using base::Error;
using Read = base::Result<wire::Joining>;

constexpr qsizetype kGroup = 4;

/// The argument of the program that no vault has taken yet.
QString& waitingFile() {
  static QString path;
  return path;
}

Read readFile(const QString& path) {
  QFile source(path);
  if (!source.open(QIODevice::ReadOnly))
    return Error(Code::StorageFailed, source.errorString().toStdString());
  const QByteArray bytes = source.read(qint64(kMaxJoiningFileBytes) + 1);
  return readJoiningFile(
      {reinterpret_cast<const std::uint8_t*>(bytes.constData()), std::size_t(bytes.size())});
}

}  // namespace

QString Joining::server() const {
  return m_joining ? text(m_joining->server) : QString();
}

QString Joining::address() const {
  return m_joining ? text(m_joining->address) : QString();
}

QString Joining::fingerprint() const {
  QString grouped = m_joining ? text(m_joining->pin) : QString();
  for (qsizetype at = grouped.size() - kGroup; at > 0; at -= kGroup)
    grouped.insert(at, QLatin1Char(' '));
  return grouped;
}

QString Joining::person() const {
  return m_joining ? text(m_joining->person) : QString();
}

QString Joining::untilText() const {
  return m_joining ? formatMomentOfYear(base::fromMillis(m_joining->until)) : QString();
}

bool Joining::isLate() const {
  return m_joining && session() && base::fromMillis(m_joining->until) <= session()->clock().now();
}

bool Joining::isWaiting() const {
  return !waitingFile().isEmpty();
}

void Joining::openAtStart(const QString& path) {
  waitingFile() = path;
}

void Joining::takeWaiting() {
  if (!isWaiting() || !session() || !session()->isOpen() || session()->isEnrolled()) return;
  // A desktop hands over a path or an address (file:///…).
  const QString argument = std::exchange(waitingFile(), QString());
  open(QUrl::fromUserInput(argument, QDir::currentPath(), QUrl::AssumeLocalFile));
}

void Joining::dropWaiting() {
  waitingFile().clear();
  emit changed();
}

void Joining::open(const QUrl& file) {
  if (isBusy() || !session()) return;
  begin();
  const auto read = std::make_shared<Read>(Error());
  const QString path = file.isLocalFile() ? file.toLocalFile() : file.toString();
  session()->runBeside([read, path] { *read = readFile(path); },
                       [guard = QPointer(this), read] {
                         if (guard) guard->take(QStringLiteral("file"), *read);
                       });
}

void Joining::paste(const QString& text) {
  if (isBusy() || !session()) return;
  const std::string typed = text.trimmed().toStdString();
  if (typed.empty()) return forget();
  take(QStringLiteral("text"), readJoiningFile(base::bytesOf(typed)));
}

void Joining::take(const QString& field, const Read& read) {
  m_joining.reset();
  if (!read) return end(field, in(languageOf(session()->language()), describeJoiningTrouble(read.error())));
  m_joining = *read;
  end();
}

void Joining::close() {
  m_joining.reset();
  complain({}, {});
}

void Joining::join(const QString& device) {
  if (isBusy() || !session() || !m_joining) return;
  if (device.trimmed().isEmpty())
    return complain(QStringLiteral("device"), tr("请填写设备名称，例如“办公室电脑”。"));
  begin();
  session()->enrol(enrolmentOf(*m_joining, device.trimmed().toStdString()),
                   [guard = QPointer(this)](const base::Result<void>& result) {
                     if (!guard) return;
                     if (!result) return guard->end(describeEnrolTrouble(result.error(), true));
                     guard->end();
                     emit guard->joined();
                   });
}

}  // namespace tarim::client::app
