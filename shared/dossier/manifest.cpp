// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/dossier/manifest.hpp"

#include "shared/base/json.hpp"
#include "shared/dossier/attachments.hpp"

#include <boost/json.hpp>

#include <map>

namespace tarim::dossier {
namespace {

namespace json = boost::json;
using base::Code;
using base::Error;
using base::Result;

/// A manifest of the largest dossier (300 rows, 400 pages) is below 2 MB.
constexpr base::JsonLimits kLimits{.maxBytes = 64u << 20, .maxDepth = 4};

Error corrupt(std::string reason, std::string path = "$") {
  base::Place place;
  place.file = "manifest";
  place.path = std::move(path);
  return {Code::StorageCorrupt, std::move(reason), std::move(place)};
}

/// Null unless the value is an array of exactly four strings.
const json::array* fourStrings(const json::value& value) {
  const json::array* parts = value.if_array();
  if (!parts || parts->size() != 4) return nullptr;
  for (const json::value& part : *parts)
    if (!part.is_string()) return nullptr;
  return parts;
}

std::string textAt(const json::array& parts, std::size_t index) {
  const json::string& text = parts[index].get_string();
  return {text.data(), text.size()};
}

}  // namespace

Manifest makeManifest(const Dossier& dossier, std::string_view application, int attempt,
                      const base::Hash& policy) {
  json::array cells;
  for (const auto& [cell, value] : dossier.cells())
    cells.push_back(json::array{cell.table, cell.row, cell.column, value});
  json::array files;
  for (const auto& [hash, size] : filesOf(dossier))
    files.push_back(json::array{hash, size});
  json::object all;
  all["application"] = application;
  all["attempt"] = attempt;
  all["cells"] = std::move(cells);
  all["files"] = std::move(files);
  all["format"] = 1;
  all["policy"] = policy.hex();
  Manifest manifest;
  manifest.text = base::canonicalJson(all);
  manifest.root = base::sha256(manifest.text);
  return manifest;
}

Result<Dossier> dossierOf(std::string_view manifestText) {
  const auto parsed = base::parseJson(manifestText, kLimits);
  if (!parsed) return corrupt(parsed.error().line());
  const json::object* all = parsed.value().if_object();
  const json::value* format = all ? all->if_contains("format") : nullptr;
  const json::value* cells = all ? all->if_contains("cells") : nullptr;
  if (!format || *format != 1 || !cells || !cells->is_array()) return corrupt("not a manifest of format 1");

  Dossier dossier;
  CellKey last;
  for (std::size_t i = 0; i < cells->get_array().size(); ++i) {
    const std::string path = "$.cells[" + std::to_string(i) + "]";
    const json::array* parts = fourStrings(cells->get_array()[i]);
    if (!parts) return corrupt("a cell is [table, row, column, value]", path);
    CellKey cell{textAt(*parts, 0), textAt(*parts, 1), textAt(*parts, 2)};
    if (!(last < cell)) return corrupt("cells are sorted and unique", path);
    dossier.set(cell, textAt(*parts, 3));
    last = std::move(cell);
  }
  return dossier;
}

std::vector<std::pair<std::string, std::uint64_t>> filesOf(const Dossier& dossier) {
  std::map<std::string, std::uint64_t> sizes;
  for (const Attachment& page : attachments(dossier))
    if (!page.file.empty()) sizes.emplace(page.file, page.size);
  return {sizes.begin(), sizes.end()};
}

}  // namespace tarim::dossier
