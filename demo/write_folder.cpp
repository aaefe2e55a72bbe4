// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/write_folder.hpp"

#include "demo/cycle.hpp"
#include "demo/data.hpp"
#include "demo/scans/scans.hpp"

namespace tarim::demo {

base::Result<Written> writeFolder(base::Files& files, const base::Path& folder, base::Date day) {
  const std::string policyText = policyTextFor(day);
  const auto policy = policy::loadText(policyText, "policy.json");
  if (!policy) return policy.error();
  auto dossier = applicationFor(**policy, day);
  if (!dossier) return dossier.error();
  const auto scans = drawScans(*dossier, **policy);
  if (!scans) return scans.error();
  for (const char* name : {"policy", "scans"})
    if (const auto made = files.makeFolder(folder / name); !made) return made.error();

  Written written;
  std::vector<std::pair<base::Path, base::ByteView>> all;
  const std::string dossierText = dossier::toJson(*dossier, (*policy)->id) + "\n";
  all.emplace_back(folder / "policy" / "policy.json", base::bytesOf(policyText));
  all.emplace_back(folder / "units.csv", base::bytesOf(unitsCsv()));
  all.emplace_back(folder / "people.csv", base::bytesOf(peopleCsv()));
  all.emplace_back(folder / "dossier.json", base::bytesOf(dossierText));
  for (const Scan& scan : *scans) {
    all.emplace_back(folder / "scans" / scan.page.name, scan.bytes);
    ++written.scans;
    written.scanBytes += scan.bytes.size();
  }
  for (const auto& [path, bytes] : all)
    if (const auto stored = files.write(path, bytes); !stored) return stored.error();
  return written;
}

}  // namespace tarim::demo
