// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Labels, rows and sides of a policy as people read them.
#include "client/app/session/words.hpp"
#include "shared/dossier/attachments.hpp"
#include "shared/policy/shown.hpp"

#include <QString>

namespace tarim::client::app {

inline QString shown(std::string_view text) {
  return QString::fromUtf8(text.data(), qsizetype(text.size()));
}
inline QString inLanguage(const policy::Label& label, const QString& language) {
  return shown(policy::in(languageOf(language), label));
}
/// A cell's value, by policy::shownValue.
QString shownValue(const policy::Field& field, std::string_view value, const QString& language);
/// A row's title by its table's title pattern, without parts that are not filled in. Empty when none is.
QString rowTitle(const policy::Group& group, const dossier::Dossier& dossier, std::string_view row,
                 const QString& language);
/// The first two texts of a row that its title does not contain, for the line below; skips the answer `blank`
/// (无).
QString rowDetail(const policy::Group& group, const dossier::Dossier& dossier, std::string_view row,
                  std::string_view blank);
/// "5 工作经历"; without a number for groups before the first numbered item.
QString groupTitle(const policy::Group& group, const QString& language);
/// "front" | "back" | "none", as in the names of items on screen.
QString sideName(dossier::Side side);
dossier::Side sideFromName(const QString& name);

}  // namespace tarim::client::app
