// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// uploads: what has been begun and not finished, and ending it.
#include "server/admin/commands.hpp"
#include "server/admin/format.hpp"
#include "server/store/file_store.hpp"

#include <algorithm>
#include <ostream>

namespace tarim::server {
namespace {

using base::Error;
using base::Result;
using Unfinished = FileStore::Unfinished;

std::string describeAge(base::Instant begun, base::Instant now) {
  const auto hours = std::chrono::floor<std::chrono::hours>(now - begun).count();
  if (hours < 1) return "begun less than an hour ago";
  return "begun " + (hours < 48 ? std::to_string(hours) + " h" : std::to_string(hours / 24) + " days") +
         " ago";
}

void print(const std::vector<Unfinished>& uploads, base::Instant now, std::ostream& out) {
  std::uint64_t announced = 0;
  std::uint64_t received = 0;
  for (const Unfinished& one : uploads) {
    announced += one.row.size;
    received += one.received;
    out << one.row.id << "  " << one.row.person << "  device "
        << (one.row.device.empty() ? "unknown" : one.row.device) << "  " << one.received << " of "
        << one.row.size << " bytes  " << describeAge(one.begun, now) << "\n";
  }
  if (uploads.empty()) {
    out << "no upload is unfinished\n";
    return;
  }
  out << uploads.size() << " unfinished, " << megabytes(received) << " of " << megabytes(announced)
      << " are here\n"
      << "Each ends by itself " << kUploadLifetime.count() / 24
      << " days after it was begun; earlier with: uploads "
      << "--drop ID, or --drop-of PERSON. A device that still has the file sends it again.\n";
}

}  // namespace

Result<void> runUploads(const Config& config, const UploadsOptions& options, std::ostream& out) {
  const base::SystemClock clock;
  const auto store = Store::openBeside(config.store, clock);
  if (!store) return store.error();
  FileStore files(**store);
  const auto all = files.unfinished();
  if (!all) return all.error();
  const auto isNamed = [&](const Unfinished& one) {
    const auto& ids = options.drop;
    return std::find(ids.begin(), ids.end(), one.row.id) != ids.end() || one.row.person == options.dropOf;
  };
  for (const std::string& id : options.drop)
    if (std::none_of(all->begin(), all->end(), [&](const Unfinished& one) { return one.row.id == id; }))
      return Error(base::Code::NotFound, "no unfinished upload " + id);
  if (options.drop.empty() && options.dropOf.empty()) {
    print(*all, clock.now(), out);
    return {};
  }
  std::size_t dropped = 0;
  std::uint64_t bytes = 0;
  for (const Unfinished& one : *all) {
    if (!isNamed(one)) continue;
    const auto done = files.drop(one.row.id);
    // It was finished or has expired meanwhile.
    if (!done && done.error().code() == base::Code::NotFound) continue;
    if (!done) return done.error();
    ++dropped;
    bytes += one.received;
  }
  out << dropped << " uploads dropped, " << megabytes(bytes) << " freed\n";
  return {};
}

}  // namespace tarim::server
