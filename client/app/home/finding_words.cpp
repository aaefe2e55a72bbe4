// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/finding_words.hpp"

#include "client/app/draft/shown_texts.hpp"
#include "client/app/session/words.hpp"

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

QString describeReason(const Session& session, const DraftSnapshot& draft, const workflow::Reason& reason) {
  for (const policy::Choice& choice : draft.policy().review.returnReasons)
    if (choice.id == reason.code) return session.words(choice.label);
  return text(reason.words);
}

QString formatGroup(const Session& session, const policy::Group& group) {
  return groupTitle(group, session.language());
}

QString formatRow(const Session& session, const DraftSnapshot& draft, const policy::Group& group,
                  std::string_view row) {
  if (!group.hasRows || row.empty() || row == dossier::kRecordRow) return {};
  return rowTitle(group, *draft.dossier, row, session.language());
}

}  // namespace tarim::client::app
