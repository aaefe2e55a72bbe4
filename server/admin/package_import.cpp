// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// package import: what came on a stick.
#include "server/admin/commands.hpp"
#include "server/admin/terminal.hpp"
#include "server/services/services.hpp"
#include "shared/base/files.hpp"

#include <algorithm>
#include <ostream>

namespace tarim::server {

namespace {

using base::Error;
using base::Result;
using Paths = std::vector<std::filesystem::path>;

std::filesystem::path folderOf(const std::filesystem::path& file) {
  return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

const char* describeOutcome(package::PackageOutcome outcome) {
  switch (outcome) {
    case package::PackageOutcome::New:
      return "taken";
    case package::PackageOutcome::Repeated:
      return "was taken before: nothing was taken twice; the reply is made again";
    case package::PackageOutcome::Older:
      return "is older than one that was taken before: only what was missing was taken";
  }
  return "";
}

void printTaken(const TakenPackage& taken, const std::filesystem::path& file, std::ostream& out) {
  out << onOneLine(file.filename().string()) << ": " << describeOutcome(taken.outcome) << "\n"
      << "  from      " << onOneLine(taken.personName) << " (" << taken.person << "), device " << taken.device
      << ", made " << base::formatInstant(taken.made) << "\n"
      << "  contents  " << taken.operations << " edits, " << taken.files << " files, " << taken.newFiles
      << " of them new here\n";
  if (taken.damagedFiles > 0)
    out << "  damaged   " << taken.damagedFiles
        << " files were left out; the device keeps them and sends them again\n";
  for (const wire::CommandResult& result : taken.results)
    if (!result.done)
      out << "  refused   a command: " << base::codeName(result.code) << " " << onOneLine(result.detail)
          << "\n";
  for (const wire::Held& held : taken.held)
    out << "  held      " << held.application << ": " << base::codeName(held.code) << " "
        << onOneLine(held.detail) << "\n";
  for (const std::string& number : taken.receipts)
    out << "  receipt   " << number << "\n";
}

Error notWritten(const Error& why, const std::filesystem::path& file) {
  return Error(
      base::Code::ReplyNotWritten,
      "taken, but its reply could not be written: " + why.detail() + "; run again with --replies FOLDER",
      {.file = file.string(), .path = {}});
}

/// Whole or not at all. Only the device can open it, so whoever carries it may read it.
Result<std::filesystem::path> writeReply(const TakenPackage& taken, const std::filesystem::path& folder) {
  using std::filesystem::perms;
  const auto file = folder / ("reply-" + taken.device + "-" + taken.id.substr(0, 8) + ".tarim");
  base::DiskFiles files;
  auto written = files.makeFolder(folder);
  if (written) written = files.write(file, taken.reply);
  if (!written) return notWritten(written.error(), file);
  std::error_code ignored;  // A stick may know no modes.
  std::filesystem::permissions(
      file, perms::owner_read | perms::owner_write | perms::group_read | perms::others_read, ignored);
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
  out << "  reply     " << onOneLine(reply->string()) << "\n";
  return {};
}

void printFailure(const Error& failure, std::ostream& out) {
  const bool isTaken = failure.code() == base::Code::ReplyNotWritten;
  out << (isTaken ? "NO REPLY: " : "NOT TAKEN: ") << onOneLine(failure.line()) << "\n  "
      << base::words(failure.code()).en << "\n";
}

/// What the command ends with. A package that was not taken weighs more than a reply that was not written.
Error worstOf(const std::vector<Error>& failures) {
  const auto isTaken = [](const Error& failure) { return failure.code() == base::Code::ReplyNotWritten; };
  const auto replies = std::count_if(failures.begin(), failures.end(), isTaken);
  if (failures.size() == 1) return failures.front();
  const auto lost = std::find_if_not(failures.begin(), failures.end(), isTaken);
  if (lost == failures.end())
    return Error(base::Code::ReplyNotWritten,
                 std::to_string(replies) + " packages were taken; run again with --replies FOLDER");
  std::string detail = std::to_string(failures.size() - std::size_t(replies)) + " could not be taken";
  if (replies > 0) detail += ", " + std::to_string(replies) + " were taken without a reply";
  return Error(lost->code(), detail);
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
  if (auto opened = services.record.open(); !opened) return opened.error();
  // Replies that lie there from the last time are not for this server to read.
  const package::Named found = package::filesNamed(named, package::Kind::ToServer);
  for (const Error& passedOver : found.passedOver)
    out << "passed over: " << onOneLine(passedOver.line()) << "\n";
  const package::Sorted sorted = package::byPackage(found.files);
  std::vector<Error> failures = sorted.refused;
  std::size_t count = 0;
  for (const auto& [id, parts] : sorted.packages) {
    const auto done = importOne(services, parts, replies, out);
    if (done) ++count;
    if (!done) failures.push_back(done.error());
  }
  for (const Error& failure : failures)
    printFailure(failure, out);
  if (failures.empty() && count == 0) return Error(base::Code::NotFound, "no package is there");
  if (count > 0) out << "Carry the replies back to the devices; nobody else can read them.\n";
  if (failures.empty()) return {};
  return worstOf(failures);
}

}  // namespace tarim::server
