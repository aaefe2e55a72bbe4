// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Every field of every message stands in docs/PROTOCOL.md, in the section of its message.
#include "shared/package/package_header.hpp"
#include "shared/wire/blind.hpp"
#include "shared/wire/committee.hpp"
#include "shared/wire/joining.hpp"
#include "shared/wire/messages.hpp"
#include "tests/shared/package/suites.hpp"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <vector>

namespace {

using namespace tarim;

/// The names of a record's fields, and of those of the records inside.
class FieldNames {
 public:
  explicit FieldNames(QStringList& names) : m_names(names) {}
  template <class T>
  void operator()(std::string_view name, T& value, const base::FieldRule& = {}) {
    m_names << QString::fromUtf8(name.data(), qsizetype(name.size()));
    visit(value);
  }

 private:
  template <class T>
  void visit(T& value) {
    if constexpr (base::Record<T>) T::fields(*this, value);
  }
  template <class T>
  void visit(std::vector<T>&) {
    T item{};
    visit(item);
  }
  template <class T>
  void visit(std::optional<T>&) {
    T item{};
    visit(item);
  }
  QStringList& m_names;
};

template <class Message>
QStringList fieldsOf() {
  QStringList names;
  FieldNames each(names);
  Message message;
  Message::fields(each, message);
  names.removeDuplicates();
  return names;
}

/// From the heading to the next one of the same rank or a higher one.
QString sectionOf(const QString& document, const QString& heading) {
  const auto begin = document.indexOf("\n" + heading + "\n");
  if (begin < 0) return {};
  const auto rank = heading.indexOf(' ');
  const QRegularExpression next("\n#{2," + QString::number(rank) + "} ");
  const auto end = document.indexOf(next, begin + heading.size());
  return document.mid(begin, end < 0 ? -1 : end - begin);
}

/// `name`, "name", or an element of the array that stands for an operation.
bool names(const QString& section, const QString& name) {
  if (section.contains("`" + name + "`") || section.contains("\"" + name + "\"")) return true;
  return QRegularExpression("[\\[ ]" + name + "[,\\]]").match(section).hasMatch();
}

}  // namespace

class ProtocolDocumentTest : public QObject {
  Q_OBJECT
 private slots:
  void everyFieldStandsInTheSectionOfItsMessage_data() {
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QStringList>("fields");
    const auto row = [](const char* message, const char* heading, const QStringList& fields) {
      QTest::newRow(message) << heading << fields;
    };
    row("hello", "## Versions", fieldsOf<wire::Hello>());
    row("problem", "## Errors", fieldsOf<wire::Problem>());
    row("enrol request", "## Enrolment", fieldsOf<wire::EnrolRequest>());
    row("enrol answer", "## Enrolment", fieldsOf<wire::EnrolAnswer>());
    row("blind list", "## Blind copies", fieldsOf<wire::BlindList>());
    row("blind dossier", "## Blind copies", fieldsOf<wire::BlindDossier>());
    row("committee record", "## Votes|## Sync", fieldsOf<wire::CommitteeRecord>());
    row("committee request", "## Votes", fieldsOf<wire::CommitteeRequest>());
    row("committee answer", "## Votes|## Sync", fieldsOf<wire::CommitteeAnswer>());
    row("blinded ballot", "## Votes", fieldsOf<wire::BlindedBallot>());
    row("blind signature", "## Votes", fieldsOf<wire::BlindSignature>());
    row("cast ballot", "## Votes", fieldsOf<wire::CastBallot>());
    row("joining file", "## Joining", fieldsOf<wire::Joining>());
    row("new device request", "## Copies", fieldsOf<wire::NewDeviceRequest>());
    row("sync request", "## Sync", fieldsOf<wire::SyncRequest>());
    row("sync answer", "## Sync", fieldsOf<wire::SyncAnswer>());
    row("signed head", "### The record", fieldsOf<wire::SignedHead>());
    row("receipt", "## Sync", fieldsOf<workflow::Receipt>());
    row("queue", "## Review", fieldsOf<wire::Queue>());
    row("lease request", "## Review", fieldsOf<wire::LeaseRequest>());
    row("lease answer", "## Review", fieldsOf<wire::LeaseAnswer>());
    row("package request", "## Packages", fieldsOf<wire::PackageRequest>());
    row("package header", "### A part, byte by byte", fieldsOf<package::PackageHeader>());
    row("reply header", "### A part, byte by byte", fieldsOf<package::ReplyHeader>());
    row("review dossier", "## Review|## Sync", fieldsOf<wire::ReviewDossier>());
  }
  void everyFieldStandsInTheSectionOfItsMessage() {
    QFETCH(QString, heading);
    QFETCH(QStringList, fields);
    QFile file(TARIM_TESTS_DIR "/../docs/PROTOCOL.md");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString document = QString::fromUtf8(file.readAll()).remove('\\');
    QString section;
    for (const QString& one : heading.split('|')) {
      const QString found = sectionOf(document, one);
      QVERIFY2(!found.isEmpty(), qPrintable("no section " + one));
      section += found;
    }
    QVERIFY(!fields.isEmpty());
    for (const QString& field : fields)
      QVERIFY2(names(section, field), qPrintable(field + " is not in \"" + heading + "\""));
  }
};

std::unique_ptr<QObject> makeProtocolDocumentTest() {
  return std::make_unique<ProtocolDocumentTest>();
}

#include "tst_protocol_document.moc"
