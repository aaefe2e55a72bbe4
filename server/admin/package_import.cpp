// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// package import: what came on a stick.
#include "server/admin/commands.hpp"
#include "server/services/services.hpp"
#include "shared/base/files.hpp"

#include <ostream>

namespace tarim::server {

namespace {

using base::Error;
using base::Result;
using Paths = std::vector<std::filesystem::path>;

std::filesystem::path folderOf(const std::filesystem::path& file) {
  return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

const char* standingWords(package::Standing standing) {
  switch (standing) {
    case package::Standing::New:
      return "taken";
    case package::Standing::Repeated:
      return "was taken before: nothing was taken twice, the reply is made anew";
    case package::Standing::Older:
      return "is older than one that was taken before: what was still missing was taken";
  }
  return "";
}

void printTaken(const TakenPackage& taken, const std::filesystem::path& file, std::ostream& out) {
  out << file.filename().string() << ": " << standingWords(taken.standing) << "\n"
      << "  from      " << taken.personName << " (" << taken.person << "), device " << taken.device
      << ", made " << base::formatInstant(taken.made) << "\n"
      << "  contents  " << taken.operations << " edits, " << taken.files << " files, " << taken.newFiles
      << " of them new here\n";
  if (taken.damagedFiles > 0)
    out << "  damaged   " << taken.damagedFiles
        << " files were left out; the device keeps them and sends them again\n";
  for (const wire::CommandResult& result : taken.results)
    if (!result.done)
      out << "  refused   a command: " << base::codeName(result.code) << " " << result.detail << "\n";
  for (const wire::Held& held : taken.held)
    out << "  held      " << held.application << ": " << base::codeName(held.code) << " " << held.detail
        << "\n";
  for (const std::string& number : taken.receipts)
    out << "  receipt   " << number << "\n";
}

Result<std::filesystem::path> writeReply(const TakenPackage& taken, const std::filesystem::path& folder) {
  base::DiskFiles files;
  auto made = files.makeFolder(folder);
  if (!made) return made.error();
  const auto file = folder / ("reply-" + taken.device + "-" + taken.id.substr(0, 8) + ".tarim");
  const auto written = files.write(file, taken.reply);
  if (!written) return written.error();
  return file;
}

Result<void> importOne(Services& services, const Paths& parts, const std::filesystem::path& replies,
                       std::ostream& out) {
  const auto sorted = package::inOrder(parts);
  if (!sorted) return sorted.error();
  const auto taken = services.packages.take(package::filesInOrder(*sorted), {});
  if (!taken)
    return Error(taken.error().code(), taken.error().detail(), {sorted->front().filename().string(), {}});
  printTaken(*taken, sorted->front(), out);
  const auto reply = writeReply(*taken, replies.empty() ? folderOf(sorted->front()) : replies);
  if (!reply) return reply.error();
  out << "  reply     " << reply->string() << "\n";
  return {};
}

}  // namespace

Result<void> runPackageImport(const Config& config, const Paths& named, const std::filesystem::path& replies,
                              std::ostream& out) {
  const auto seed = readSigningSeed(config);
  if (!seed) return seed.error();
  const base::SystemClock clock;
  const auto store = Store::openBeside(config.store, clock);
  if (!store) return store.error();
  Services services(**store, *seed);
  // Replies that lie there from the last time are not for this server to read.
  const package::Named found = package::filesNamed(named, package::Kind::ToServer);
  for (const Error& passedOver : found.passedOver)
    out << "passed over: " << passedOver.line() << "\n";
  const package::Sorted sorted = package::byPackage(found.files);
  std::vector<Error> failures = sorted.refused;
  std::size_t count = 0;
  for (const auto& [id, parts] : sorted.packages) {
    const auto done = importOne(services, parts, replies, out);
    if (done) ++count;
    if (!done) failures.push_back(done.error());
  }
  for (const Error& failure : failures)
    out << "NOT TAKEN: " << failure.line() << "\n  " << base::words(failure.code()).en << "\n";
  if (failures.empty() && count == 0) return Error(base::Code::NotFound, "no package is there");
  if (count > 0) out << "Carry the replies back to the devices; nobody else can read them.\n";
  if (failures.empty()) return {};
  if (failures.size() == 1) return failures.front();
  return Error(failures.front().code(), std::to_string(failures.size()) + " could not be taken");
}

}  // namespace tarim::server
