// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// audit show, audit export: the record for somebody who does not trust this program.
#include "server/admin/commands.hpp"
#include "server/admin/open_store.hpp"
#include "server/services/audit_export.hpp"
#include "shared/base/files.hpp"
#include "shared/wire/json.hpp"

#include <ostream>

namespace tarim::server {

using base::Code;
using base::Error;
using base::Result;

Result<void> runAuditShow(const Config& config, const std::string& chain, bool asJson, std::ostream& out) {
  const base::SystemClock clock;
  const auto opened = openToProve(config, clock);
  if (!opened) return opened.error();
  const auto events = auditedChain(*opened->store, chain);
  if (!events) return events.error();
  for (const workflow::Event& event : *events) {
    if (asJson) {
      out << wire::write(event) << "\n";
      continue;
    }
    out << event.number << "  " << base::formatInstant(event.at) << "  " << workflow::kindName(event.kind)
        << "  " << event.role << " " << event.actor;
    if (!event.step.empty()) out << "  " << event.step;
    for (const workflow::Detail& detail : event.details)
      if (detail.name != "ballot" && detail.name != "key") out << "  " << detail.name << "=" << detail.value;
    out << "  " << event.hash.hex().substr(0, 12) << "\n";
  }
  return {};
}

Result<void> runAuditExport(const Config& config, const std::filesystem::path& folder, std::ostream& out) {
  const auto seed = readSigningSeed(config);
  if (!seed) return seed.error();
  std::error_code trouble;
  if (std::filesystem::exists(folder, trouble) && !std::filesystem::is_empty(folder, trouble))
    return Error(Code::InvalidInput, "the folder is not empty", {.file = folder.string(), .path = {}});
  const base::SystemClock clock;
  const auto opened = openToProve(config, clock);
  if (!opened) return opened.error();
  const auto files = auditExport(*opened->store, crypto::publicKeyOf(*seed));
  if (!files) return files.error();
  base::DiskFiles disk;
  if (auto made = disk.makeFolder(folder); !made) return made;
  for (const AuditFile& file : *files)
    if (auto written = disk.write(folder / file.name, base::bytesOf(file.text)); !written) return written;
  out << folder.string()
      << "\nCheck it elsewhere, with heads that were kept: sh docs/audit-verify.sh FOLDER [KEPT]\n";
  return {};
}

}  // namespace tarim::server
