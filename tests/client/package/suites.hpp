// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The test classes of this folder, and the server's end of a package.
#include "shared/package/package_header.hpp"
#include "shared/package/reader.hpp"
#include "shared/package/writer.hpp"
#include "shared/wire/json.hpp"
#include "tests/client/sync/device_of_test.hpp"

namespace tarim::client::test {

/// What a server finds in a package of this device.
struct Opened {
  package::PackageHeader packageHeader;
  std::vector<wire::SyncRequest> requests;
  std::map<std::string, bool> files;  ///< By hash: recompressed.
};

/// Throws when it is not whole, not for this server or not of this device.
inline Opened openedBy(const ModelSite& model, const Vault& vault,
                       const std::vector<std::filesystem::path>& files) {
  const package::Recipient server{
      package::Kind::ToServer, crypto::agreementKeyOf(model.key()),
      [&](const crypto::PublicKey& theirs) { return crypto::agree(model.key(), theirs); }};
  const auto open = package::filesInOrder(files);
  const auto proof = package::prove(open, server, [&](const std::string&) {
    crypto::PublicKey key{};
    const auto bytes = base::fromHex(vault.settings.devicePublicKey());
    std::copy(bytes->begin(), bytes->end(), key.begin());
    return base::Result<crypto::PublicKey>(key);
  });
  if (!proof) throw std::runtime_error(proof.error().line());
  Opened all;
  all.packageHeader = package::readPackageHeader(proof->packageHeader).value();
  const auto read = package::eachRecord(open, server, *proof, [&](package::Record&& record) {
    if (record.kind == package::RecordKind::Request)
      all.requests.push_back(
          wire::readSyncRequest(*package::unpack(record), all.packageHeader.device).value());
    if (record.kind == package::RecordKind::File) {
      const auto head = package::readFileHead(record.bytes).value();
      all.files[head.hash.hex()] = head.recompressed;
    }
    return base::Result<void>();
  });
  if (!read) throw std::runtime_error(read.error().line());
  return all;
}

/// A reply of this server to this device, in a file.
inline std::filesystem::path replyIn(const std::filesystem::path& folder, const crypto::Key& serverSeed,
                                     const Vault& vault, const package::ReplyHeader& packageHeader,
                                     const std::vector<wire::SyncAnswer>& answers,
                                     const std::vector<std::string>& policies = {}) {
  crypto::PublicKey key{};
  const auto hex = base::fromHex(vault.settings.replyKey());
  std::copy(hex->begin(), hex->end(), key.begin());
  package::MemorySink sink;
  auto writer = package::Writer::begin(package::Kind::Reply, key, package::kMostPartBytes, sink);
  (void)writer->add(package::RecordKind::PackageHeader, base::bytesOf(package::write(packageHeader)));
  for (const std::string& policy : policies)
    (void)writer->addMessage(package::RecordKind::Policy, policy);
  for (const wire::SyncAnswer& answer : answers)
    (void)writer->addMessage(package::RecordKind::Answer, wire::write(answer));
  (void)writer->finish([&](std::string_view text) { return crypto::sign(serverSeed, base::bytesOf(text)); });
  const auto file = folder / ("reply" + std::to_string(sink.bytes().size()) + ".tarim");
  std::ofstream(file, std::ios::binary)
      .write(reinterpret_cast<const char*>(sink.bytes().data()), std::streamsize(sink.bytes().size()));
  return file;
}

std::unique_ptr<QObject> makePackTest();
std::unique_ptr<QObject> makeReceiveTest();
std::unique_ptr<QObject> makeForwardTest();

}  // namespace tarim::client::test
