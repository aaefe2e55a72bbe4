// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Formats states and remaining times for the reviewer's pages, in addition to session/words.hpp.
#include "client/app/review/opened_dossier.hpp"
#include "client/app/review/publicity.hpp"
#include "client/app/review/queue_view.hpp"
#include "client/app/session/words.hpp"

namespace tarim::client::app {

/// “3 天”, “5 小时”, “刚刚”: whole units, the larger one.
QString formatSpan(std::int64_t millis);
/// “3 天前”, “刚刚”.
QString formatAgo(std::int64_t millis);
/// “还剩 3 天 4 小时”, “已过 2 小时”; empty for 0.
QString formatDeadline(std::int64_t deadline, std::int64_t now);
/// "block" past or within a day, "warn" within three days, "" otherwise or without one.
QString deadlineTone(std::int64_t deadline, std::int64_t now);
QString formatKind(const policy::Policy* policy, std::string_view kind, std::string_view level,
                   Language language);
QString formatStep(const policy::Policy* policy, std::string_view step, Language language);
/// The step that acts, otherwise the application's state.
QString formatStepOrPhase(const policy::Policy* policy, const wire::QueueRow& row, Language language);
QString formatCounty(const policy::Policy* policy, std::string_view county, Language language);
/// The state of an application at which no step acts: “已退回”, “已接收” …
QString describePhase(std::string_view phase);
/// What the server knows of the person and no rule can see, each in a few words: “身份证号与 2024-0012 相同”.
QStringList describeConcerns(const wire::QueueRow& row);
QString verdictName(Verdict verdict);  ///< none | fine | mend, for QML.
QString changeName(Change change);     ///< "" | added | changed | removed, for QML.
QString describeLack(const PublicityState& state, const policy::Policy& policy);

}  // namespace tarim::client::app
