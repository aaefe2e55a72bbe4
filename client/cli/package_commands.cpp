// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// pack, package receive, package forward: what travels on a stick
#include "client/cli/commands.hpp"
#include "client/cli/output.hpp"
#include "client/cli/page_report.hpp"
#include "client/cli/session.hpp"
#include "client/cli/unsettled.hpp"
#include "client/package/forward.hpp"
#include "client/package/pack.hpp"
#include "client/package/receive.hpp"
#include "shared/package/source.hpp"

#include <charconv>
#include <iostream>

namespace tarim::client::cli {
namespace {

using base::Code;
using base::Error;
using Paths = std::vector<std::filesystem::path>;

constexpr std::uint64_t kLeastPart = 1u << 20;

/// 30M, 700K, 4G, or bytes.
base::Result<std::uint64_t> sizeIn(const std::string& text) {
  std::uint64_t number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  const std::string unit(end, text.data() + text.size());
  const int shift = unit.empty() ? 0 : unit == "K" ? 10 : unit == "M" ? 20 : unit == "G" ? 30 : -1;
  if (failed != std::errc() || shift < 0 || number > (package::kMostPackageBytes >> shift))
    return Error(Code::InvalidInput, "--part-size is like 30M or 4G");
  const std::uint64_t bytes = number << shift;
  if (bytes < kLeastPart) return Error(Code::InvalidInput, "--part-size is at least 1M");
  // What people call 4G is one byte too long for FAT32.
  return std::min(bytes, package::kMostPartBytes);
}

std::string megabytes(std::uint64_t bytes) {
  const std::uint64_t tenths = (bytes * 10 + 500'000) / 1'000'000;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MB";
}

/// Receipts and refusals have words of their own; what is printed first is what happened.
void print(const Received& received) {
  std::cout << "reply of " << base::formatInstant(received.answered) << " to the package of "
            << base::formatInstant(received.packed) << "\n";
  if (received.outcome == package::PackageOutcome::Repeated)
    std::cout << "the server had this package already; nothing was taken twice\n";
  if (received.outcome == package::PackageOutcome::Older)
    std::cout
        << "the server had a later package of this device already; this one changed nothing that was newer\n";
  if (received.isOlder) std::cout << "this device had heard of later news already; nothing was set back\n";
  if (received.isOfCopy)
    std::cout << "this vault did not make that package, another copy of it did; what was typed here still "
                 "waits, and merges at the next tarim-cli sync\n";
  std::cout << received.pages << " pages are on the server\n";
  for (const std::string& number : received.receipts)
    std::cout << "receipt " << number << "\n";
  for (const wire::CommandResult& result : received.refused)
    std::cout << "refused: " << base::codeName(result.code) << " " << result.detail << " — "
              << (speaksChinese() ? base::words(result.code).zh : base::words(result.code).en) << "\n";
  if (received.packAgain)
    std::cout << "the server was restored from a backup: pack again, so that it gets back what it lost\n";
  std::cout << received.left << " items still wait to be sent\n";
}

/// The packages of one kind among what was named, and what was refused of it, said.
package::Sorted packagesIn(const Paths& named, package::Kind kind) {
  const package::Named found = package::filesNamed(named, kind);
  for (const Error& passedOver : found.passedOver)
    std::cerr << "passed over: " << passedOver.line() << "\n";
  package::Sorted sorted = package::byPackage(found.files);
  if (sorted.packages.empty() && sorted.refused.empty())
    sorted.refused.emplace_back(Code::NotFound, "no package is there");
  for (const Error& refused : sorted.refused)
    complain(refused);
  return sorted;
}

int runReceive(const Arguments& arguments, const Paths& files, const base::Clock& clock) {
  const auto vault = openVault(arguments);
  if (!vault) return complain(vault.error());
  const package::Sorted sorted = packagesIn(files, package::Kind::Reply);
  int outcome = sorted.refused.empty() ? kFine : kUnusable;
  for (const auto& [id, parts] : sorted.packages) {
    const auto received = receive(**vault, clock, parts);
    if (received)
      print(*received);
    else
      outcome = complain(received.error());
  }
  // What was not done at all weighs more than what waits.
  const bool waits = printUnsettled(**vault) != kFine || countUnsettled(**vault).left > 0;
  return outcome == kFine && waits ? kRefused : outcome;
}

int runForward(const Arguments& arguments, const Paths& files, const base::Clock& clock) {
  const auto vault = openVault(arguments);
  if (!vault) return complain(vault.error());
  const package::Sorted sorted = packagesIn(files, package::Kind::ToServer);
  const std::string reply = arguments.option("reply").value_or("");
  std::error_code ignored;
  if (sorted.packages.size() > 1 && !reply.empty() && !std::filesystem::is_directory(reply, ignored))
    return complain(Error(Code::InvalidInput, "--reply must be a folder for several packages"));
  int outcome = sorted.refused.empty() ? kFine : kUnusable;
  for (const auto& [id, parts] : sorted.packages) {
    ForwardOptions options;
    options.files = parts;
    options.reply = reply;
    const auto forwarded = forwardPackage(**vault, clock, options);
    if (!forwarded) {
      outcome = complain(forwarded.error());
      continue;
    }
    std::cout << "forwarded " << megabytes(forwarded->bytes) << " ("
              << (forwarded->outcome.empty() ? "new" : forwarded->outcome)
              << "); carry the reply back: " << forwarded->reply.string() << "\n";
  }
  return outcome;
}

}  // namespace

int runPack(const Words& words, const base::Clock& clock) {
  const auto arguments = Arguments::parse(words, vaultSyntax({"part-size"}));
  if (!arguments) return complain(arguments.error());
  if (arguments->words().size() > 1)
    return complain(Error(Code::InvalidInput, "one folder or file to write to"));
  PackOptions options;
  options.place = arguments->words().empty() ? "." : arguments->words().front();
  if (const auto part = arguments->option("part-size")) {
    const auto bytes = sizeIn(*part);
    if (!bytes) return complain(bytes.error());
    options.partBytes = *bytes;
  }
  const auto vault = openVault(*arguments);
  if (!vault) return complain(vault.error());
  const auto packed = pack(**vault, clock, options);
  if (!packed) return complain(packed.error());
  for (const auto& file : packed->files)
    std::cout << file.string() << "\n";
  std::cout
      << "packed: " << packed->operations << " edits, " << packed->commands << " commands, " << packed->pages
      << " pages, " << megabytes(packed->bytes)
      << "; nobody but the server can read it. It counts as sent when its reply was read: tarim-cli package "
         "receive\n";
  const int unsettled = printUnsettled(**vault);
  if (packed->leftOut.empty()) return unsettled;
  std::cerr << packed->leftOut.size() << " pages do not open and are not in it:\n";
  return reportPages(**vault);
}

int runPackage(const Words& words, const base::Clock& clock) {
  const std::string verb = words.empty() ? std::string() : words.front();
  if (verb != "receive" && verb != "forward")
    return complain(Error(Code::InvalidInput, "tarim-cli package receive FILE… or package forward FILE…"));
  std::vector<std::string_view> own;
  if (verb == "forward") own = {"reply"};
  const auto arguments = Arguments::parse(Words(words.begin() + 1, words.end()), vaultSyntax(own));
  if (!arguments) return complain(arguments.error());
  if (arguments->words().empty()) return complain(Error(Code::InvalidInput, "no file was named"));
  const Paths files(arguments->words().begin(), arguments->words().end());
  return verb == "receive" ? runReceive(*arguments, files, clock) : runForward(*arguments, files, clock);
}

}  // namespace tarim::client::cli
