// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/package/pack.hpp"

#include "client/package/disk_parts.hpp"
#include "client/package/keys.hpp"
#include "client/package/packed_before.hpp"
#include "client/sync/upload_encoder.hpp"
#include "shared/base/ids.hpp"
#include "shared/package/package_header.hpp"
#include "shared/wire/json.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr std::string_view kEnding = ".tarim";
/// Recompression saves about a fifth of a page of text, and has never saved more than 1 - kMostShrunk.
constexpr double kMostShrunk = 0.7;
constexpr std::uint64_t kSlack = 64u << 10;

/// tarim-20240902-k3v9.tarim: the name does not tell whose package it is.
std::string newPackageName(base::Instant now) {
  std::string day = base::formatDate(base::beijingDate(now));
  std::erase(day, '-');
  return "tarim-" + day + "-" + base::newId().substr(0, 6) + std::string(kEnding);
}

/// Case does not matter: sticks from old machines have names in capitals.
bool hasPackageEnding(const base::Path& file) {
  std::string ending = file.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
  return ending == kEnding;
}

Result<base::Path> fileFor(const PackOptions& options, base::Instant now) {
  std::error_code ignored;
  if (std::filesystem::is_directory(options.place, ignored)) return options.place / newPackageName(now);
  if (!hasPackageEnding(options.place))
    return Error(Code::InvalidInput, "a package's name ends with .tarim",
                 {options.place.filename().string(), {}});
  if (std::filesystem::exists(options.place, ignored))
    return Error(Code::InvalidInput, "a file of that name is there", {options.place.filename().string(), {}});
  const base::Path folder = options.place.has_parent_path() ? options.place.parent_path() : base::Path(".");
  if (!std::filesystem::is_directory(folder, ignored))
    return Error(Code::NotFound, "no such folder", {folder.string(), {}});
  return folder / options.place.filename();
}

/// The contents of a package, and about how large they are.
struct PackageContents {
  std::vector<std::string> requests;
  std::vector<FileRecord> pages;
  std::uint64_t messageBytes = 0;
  std::uint64_t pageBytes = 0;
};

PackageContents collect(const Vault& vault, base::Instant serverNow, Packed& packed) {
  PackageContents contents;
  for (const wire::SyncRequest& request : vault.exchange.allPending(serverNow)) {
    for (const wire::DraftOperations& list : request.operations)
      packed.operations += list.operations.size();
    packed.commands += request.commands.size();
    contents.requests.push_back(wire::write(request));
    contents.messageBytes += contents.requests.back().size();
  }
  contents.pages = vault.files.toSend();
  for (const FileRecord& page : contents.pages)
    contents.pageBytes += page.size;
  packed.pages = contents.pages.size();
  return contents;
}

Result<void> requireRoom(base::Files& files, const base::Path& folder, const PackageContents& contents,
                         bool recompress) {
  const auto room = files.freeSpace(folder);
  if (!room) return {};  // Some file systems do not say; then writing will.
  const double pages = double(contents.pageBytes) * (recompress ? kMostShrunk : 1);
  const auto needed = std::uint64_t(pages) + kSlack;
  if (*room >= needed) return {};
  return Error(Code::StickFull,
               std::to_string(needed) + " bytes are needed at least, " + std::to_string(*room) + " are free");
}

std::vector<std::string> policiesOf(Vault& vault) {
  std::vector<std::string> all = vault.drafts.openCycles();
  for (const DraftInfo& draft : vault.drafts.list())
    all.push_back(draft.policy);
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  std::erase_if(all, [&](const std::string& hash) { return !vault.drafts.rulebook(hash); });
  return all;
}

Result<package::PackageHeader> packageHeaderOf(Vault& vault, base::Instant serverNow) {
  const auto sequence = nextPackageNumber(vault.settings);
  if (!sequence) return sequence.error();
  package::PackageHeader header;
  header.person = vault.settings.account().person;
  header.device = vault.settings.account().device;
  header.made = base::toMillis(serverNow);
  header.sequence = *sequence;
  header.replyKey = vault.settings.replyKey();
  header.policies = policiesOf(vault);
  return header;
}

/// Adds a page, or skips it when it does not open.
Result<void> addPage(Vault& vault, const FileRecord& page, bool recompress, package::Writer& writer,
                     Packed& packed) {
  const auto encoded = encodeFile(vault.files, page, recompress);
  if (!encoded) {
    const auto isReadable = vault.files.check(page.hash);
    if (!isReadable || *isReadable) return encoded.error();
    packed.leftOut.push_back(page.hash);
    --packed.pages;
    return {};
  }
  const auto hash = base::hashFromHex(page.hash);
  if (!hash) return hash.error();
  return writer.addFile({*hash, encoded->recompressed}, encoded->bytes);
}

Result<void> addPages(Vault& vault, const PackageContents& contents, bool recompress, package::Writer& writer,
                      Packed& packed, const CarryProgress& progress) {
  std::uint64_t done = 0;
  for (const FileRecord& page : contents.pages) {
    if (progress && !progress(done, contents.pageBytes)) return Error(Code::Cancelled);
    const auto added = addPage(vault, page, recompress, writer, packed);
    if (!added) return added;
    done += page.size;
  }
  if (progress) (void)progress(done, contents.pageBytes);
  return {};
}

package::Writer::Sign signedBy(const Vault& vault) {
  return [&vault](std::string_view text) {
    crypto::Signature signature{};
    const auto bytes = base::fromHex(vault.settings.sign(text));
    if (bytes && bytes->size() == signature.size())
      std::copy(bytes->begin(), bytes->end(), signature.begin());
    return signature;
  };
}

}  // namespace

Result<Packed> pack(Vault& vault, const base::Clock& clock, const PackOptions& options,
                    const CarryProgress& progress) {
  const Account account = vault.settings.account();
  if (!account.enrolled()) return Error(Code::NotAuthenticated, "this vault is not enrolled yet");
  if (account.sealKey.empty()) return Error(Code::SealKeyUnknown);
  if (options.partBytes < package::kLeastPartBytes || options.partBytes > package::kMostPackageBytes)
    return Error(Code::InvalidInput, "a part of " + std::to_string(options.partBytes) + " bytes");
  const auto recipient = publicKeyIn(account.sealKey);
  if (!recipient) return recipient.error();
  const base::Instant serverNow = vault.exchange.serverClock().at(clock.now());
  const auto file = fileFor(options, serverNow);
  if (!file) return file.error();

  Packed packed;
  const PackageContents contents = collect(vault, serverNow, packed);
  base::DiskFiles files;
  const auto writable = requireWritable(files, file->parent_path());
  if (!writable) return writable.error();
  const auto room = requireRoom(files, file->parent_path(), contents, options.recompress);
  if (!room) return room.error();
  const auto header = packageHeaderOf(vault, serverNow);
  if (!header) return header.error();

  DiskParts parts(files, *file);
  auto writer = package::Writer::begin(package::Kind::ToServer, *recipient, options.partBytes, parts);
  if (!writer) return writer.error();
  auto written = writer->add(package::RecordKind::PackageHeader, base::bytesOf(package::write(*header)));
  if (written) written = addPages(vault, contents, options.recompress, *writer, packed, progress);
  for (const std::string& request : contents.requests)
    if (written) written = writer->addMessage(package::RecordKind::Request, request);
  if (written) written = writer->finish(signedBy(vault));
  // Before commit(), after which somebody may take the stick away.
  if (written) written = rememberPackage(vault.settings, writer->header().name());
  if (!written) return written.error();
  auto kept = parts.commit();
  if (!kept) return kept.error();
  packed.files = std::move(*kept);
  packed.bytes = parts.bytes();
  return packed;
}

}  // namespace tarim::client
