// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/finding_words.hpp"

#include "client/app/session/words.hpp"
#include "shared/base/text.hpp"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace tarim::client::app {
namespace {

struct Shown {
  Q_DECLARE_TR_FUNCTIONS(Shown)
};

}  // namespace

QString sentenceOf(const Session& session, const rules::Finding& finding) {
  const bool english = session.language() == QLatin1String("en") && !finding.en.empty();
  return text(english ? finding.en : finding.zh);
}

QString briefOf(const QString& sentence) {
  static const QStringList pauses{QStringLiteral("。"), QStringLiteral("："), QStringLiteral("；"),
                                  QStringLiteral(". "), QStringLiteral(": "), QStringLiteral("; ")};
  qsizetype end = sentence.size();
  for (const QString& pause : pauses) {
    const qsizetype at = sentence.indexOf(pause);
    if (at > 0) end = std::min(end, at);
  }
  QString brief = sentence.left(end);
  if (brief.startsWith(QStringLiteral("请"))) brief.remove(0, 1);
  while (brief.endsWith(QLatin1Char('.')))
    brief.chop(1);
  return brief;
}

QString terseOf(const QString& brief) {
  static const QRegularExpression quoted(QStringLiteral("“([^”]*)”"));
  static const QRegularExpression brackets(QStringLiteral("\\s*[（(][^（()）]*[)）]"));
  static const QRegularExpression comma(QStringLiteral("、|, "));
  const QRegularExpressionMatch match = quoted.match(brief);
  if (!match.hasMatch()) return brief;
  QString names = match.captured(1).remove(brackets);
  const qsizetype end = names.indexOf(comma);
  if (end > 0) names = Shown::tr("%1等").arg(names.left(end));
  return QString(brief).replace(match.capturedStart(1), match.capturedLength(1), names);
}

QString groupWords(const Session& session, const policy::Group& group) {
  const QString title = session.words(group.title);
  return group.number > 0 ? QStringLiteral("%1 %2").arg(group.number).arg(title) : title;
}

QString valueWords(const Session& session, const policy::Field& field, std::string_view value) {
  for (const policy::Choice& choice : field.choices)
    if (choice.id == value) return session.words(choice.label);
  if (field.type == policy::FieldType::YesNo && value == "yes") return Shown::tr("是");
  if (field.type == policy::FieldType::YesNo && value == "no") return Shown::tr("否");
  if (field.type == policy::FieldType::MonthOrNow && value == "now") return Shown::tr("至今");
  return text(value);
}

QString rowWords(const Session& session, const DraftSnapshot& draft, const policy::Group& group,
                 std::string_view row) {
  if (!group.hasRows || row.empty() || row == dossier::kRecordRow) return {};
  std::vector<std::pair<std::string, std::string>> values;
  for (const policy::Field& field : group.rows.fields)
    values.emplace_back(
        field.id, valueWords(session, field, draft.dossier->value(group.id, row, field.id)).toStdString());
  const QString words = text(base::fill(group.rows.title, values)).simplified();
  const bool tells = std::any_of(words.begin(), words.end(), [](QChar c) { return c.isLetterOrNumber(); });
  return tells ? words : QString();
}

const policy::Group* groupAt(const DraftSnapshot& draft, std::string_view table, std::string_view slot,
                             std::string_view attachment) {
  const policy::Policy& policy = draft.policy();
  if (const policy::Group* group = policy.group(table)) return group;
  if (const policy::Group* group = policy.groupOfSlot(slot)) return group;
  for (const dossier::Attachment& page : draft.attachments)
    if (page.id == attachment) return policy.groupOfSlot(page.slot);
  return nullptr;
}

}  // namespace tarim::client::app
