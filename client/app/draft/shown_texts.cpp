// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/draft/shown_texts.hpp"

#include <algorithm>

namespace tarim::client::app {
namespace {

using policy::Field;
using policy::FieldType;

// "{from}—{to} {employer}" as its parts: words between the names, and the names.
struct Part {
  QString text;
  const Field* field = nullptr;
};

std::vector<Part> partsOf(const policy::Rows& rows) {
  std::vector<Part> parts;
  const QString pattern = shown(rows.title);
  qsizetype at = 0;
  while (at < pattern.size()) {
    const qsizetype open = pattern.indexOf(QLatin1Char('{'), at);
    const qsizetype close = open < 0 ? -1 : pattern.indexOf(QLatin1Char('}'), open);
    if (close < 0) break;
    if (open > at) parts.push_back({pattern.mid(at, open - at), nullptr});
    const std::string id = pattern.mid(open + 1, close - open - 1).toStdString();
    const auto field =
        std::find_if(rows.fields.begin(), rows.fields.end(), [&](const Field& one) { return one.id == id; });
    if (field != rows.fields.end()) parts.push_back({{}, &*field});
    at = close + 1;
  }
  if (at < pattern.size()) parts.push_back({pattern.mid(at), nullptr});
  return parts;
}

}  // namespace

QString shownValue(const Field& field, std::string_view value, const QString& language) {
  return shown(policy::shownValue(field, value, languageOf(language)));
}

QString rowTitle(const policy::Group& group, const dossier::Dossier& dossier, std::string_view row,
                 const QString& language) {
  QString title;
  QString between;
  for (const Part& part : partsOf(group.rows)) {
    if (!part.field) {
      between += part.text;
      continue;
    }
    const QString value =
        shownValue(*part.field, dossier.value(group.id, row, part.field->id), language).simplified();
    if (value.isEmpty()) continue;
    title +=
        title.isEmpty() ? value : (between == QStringLiteral("—") ? QStringLiteral(" — ") : between) + value;
    between.clear();
  }
  return title.isEmpty() || between.trimmed().isEmpty() ? title : title + between;
}

QString rowDetail(const policy::Group& group, const dossier::Dossier& dossier, std::string_view row,
                  std::string_view blank) {
  const std::vector<Part> parts = partsOf(group.rows);
  QStringList told;
  for (const Field& field : group.rows.fields) {
    const bool inTitle =
        std::any_of(parts.begin(), parts.end(), [&](const Part& part) { return part.field == &field; });
    const std::string_view value = dossier.value(group.id, row, field.id);
    if (inTitle || field.type != FieldType::Text || value.empty() || value == blank) continue;
    told << shown(value).simplified();
    if (told.size() == 2) break;
  }
  return told.join(QStringLiteral(" · "));
}

QString groupTitle(const policy::Group& group, const QString& language) {
  const QString title = inLanguage(group.title, language);
  return group.number > 0 ? QStringLiteral("%1 %2").arg(group.number).arg(title) : title;
}

QString sideName(dossier::Side side) {
  return side == dossier::Side::Front  ? QStringLiteral("front")
         : side == dossier::Side::Back ? QStringLiteral("back")
                                       : QStringLiteral("none");
}

dossier::Side sideFromName(const QString& name) {
  return name == QLatin1String("front")  ? dossier::Side::Front
         : name == QLatin1String("back") ? dossier::Side::Back
                                         : dossier::Side::None;
}

}  // namespace tarim::client::app
