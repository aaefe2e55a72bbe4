// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/titles.hpp"

#include "client/app/session/words.hpp"
#include "client/vault/draft_names.hpp"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace tarim::client::app {
namespace {

using workflow::Phase;

QString inTitles(const char* words) {
  return QCoreApplication::translate("Titles", words);
}

}  // namespace

QString applicationTitle(const Session& session, std::string_view application) {
  const auto overview = session.overview();
  if (!overview) return {};
  const policy::Language language = languageOf(session.language());
  std::vector<NamedDraft> named;
  for (const DraftLine& line : overview->drafts)
    named.push_back({line.info.application, draftName(line.policy.get(), *line.dossier, language),
                     line.info.begunAt, line.info.discarded});
  tellApart(named, language);
  const auto found = std::find_if(named.begin(), named.end(),
                                  [&](const NamedDraft& one) { return one.application == application; });
  return found == named.end() ? QString() : QString::fromStdString(found->name);
}

QString titleAmongSeveral(const Session& session, std::string_view application) {
  const auto overview = session.overview();
  if (!overview) return {};
  const auto shown = std::count_if(overview->drafts.begin(), overview->drafts.end(),
                                   [](const DraftLine& line) { return !line.info.discarded; });
  return shown > 1 ? applicationTitle(session, application) : QString();
}

QString withoutSides(const QString& label) {
  static const QRegularExpression atEnd(QStringLiteral("\\s*[（(][^（()）]*[)）]$"));
  return QString(label).remove(atEnd);
}

QString describePhase(Phase phase) {
  switch (phase) {
    case Phase::Draft:
      return inTitles(QT_TRANSLATE_NOOP("Titles", "填报中"));
    case Phase::InReview:
      return inTitles(QT_TRANSLATE_NOOP("Titles", "审核中"));
    case Phase::Returned:
      return inTitles(QT_TRANSLATE_NOOP("Titles", "已退回，请修改"));
    case Phase::Received:
      return inTitles(QT_TRANSLATE_NOOP("Titles", "评审委员会已接收材料"));
    case Phase::Abandoned:
      return inTitles(QT_TRANSLATE_NOOP("Titles", "逾期未提交，视为放弃"));
    case Phase::Refused:
      return inTitles(QT_TRANSLATE_NOOP("Titles", "不予受理"));
    case Phase::Withdrawn:
      return inTitles(QT_TRANSLATE_NOOP("Titles", "已撤回"));
  }
  return {};
}

QString namesOf(const Session& session, const std::vector<TroubledPage>& pages) {
  constexpr std::size_t kMost = 5;
  QStringList names;
  for (const TroubledPage& page : pages) {
    if (std::size_t(names.size()) == kMost) break;
    names << QString::fromStdString(session.language() == QLatin1String("en") ? page.en : page.zh);
  }
  const QString all = names.join(inTitles(QT_TRANSLATE_NOOP("Titles", "；")));
  if (pages.size() <= kMost) return all;
  return inTitles(QT_TRANSLATE_NOOP("Titles", "%1 等 %2 页")).arg(all).arg(pages.size());
}

QString describeHandled(int mended, int answered) {
  if (answered == 0) return inTitles(QT_TRANSLATE_NOOP("Titles", "已改 %1 处")).arg(mended);
  if (mended == 0) return inTitles(QT_TRANSLATE_NOOP("Titles", "已答复 %1 处")).arg(answered);
  return inTitles(QT_TRANSLATE_NOOP("Titles", "已改 %1 处，已答复 %2 处")).arg(mended).arg(answered);
}

QString toneOf(Phase phase) {
  switch (phase) {
    case Phase::InReview:
      return QStringLiteral("info");
    case Phase::Returned:
    case Phase::Abandoned:
    case Phase::Refused:
      return QStringLiteral("block");
    case Phase::Received:
      return QStringLiteral("ok");
    default:
      return QStringLiteral("neutral");
  }
}

}  // namespace tarim::client::app
