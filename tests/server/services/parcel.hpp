// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A device that sends a package on a stick and reads the reply.
#include "shared/package/package_header.hpp"
#include "shared/package/reader.hpp"
#include "shared/package/writer.hpp"
#include "tests/server/services/device.hpp"

namespace tarim::server::test {

struct PackedFile {
  std::string hash;  ///< Hex.
  std::string bytes;
  bool recompressed = false;
};

/// What a package of this device is made of.
struct Contents {
  std::vector<wire::SyncRequest> requests;
  std::vector<PackedFile> files;
  std::int64_t sequence = 1;
  std::vector<std::string> policies;
};

inline base::Bytes packed(const DeviceOfTest& device, const Contents& contents) {
  package::PackageHeader packageHeader;
  packageHeader.person = device.identity.person.id;
  packageHeader.device = device.identity.device;
  packageHeader.made = base::toMillis(device.world.clock.now());
  packageHeader.sequence = contents.sequence;
  packageHeader.replyKey = base::toHex(crypto::agreementKeyOf(package::replySecretOf(device.seed)));
  packageHeader.policies = contents.policies;
  package::MemorySink sink;
  auto writer = must(package::Writer::begin(
      package::Kind::ToServer, device.world.services->packages.sealKey(), package::kMostPartBytes, sink));
  must(writer.add(package::RecordKind::PackageHeader, base::bytesOf(package::write(packageHeader))));
  for (const PackedFile& file : contents.files)
    must(writer.addFile({must(base::hashFromHex(file.hash)), file.recompressed}, base::bytesOf(file.bytes)));
  for (const wire::SyncRequest& request : contents.requests)
    must(writer.addMessage(package::RecordKind::Request, wire::write(request)));
  must(writer.finish([&](std::string_view text) { return crypto::sign(device.seed, base::bytesOf(text)); }));
  return sink.bytes();
}

struct OpenedReply {
  package::ReplyHeader packageHeader;
  std::vector<wire::SyncAnswer> answers;
  std::vector<std::string> policies;
};

inline OpenedReply opened(const DeviceOfTest& device, base::ByteView reply) {
  const crypto::Key secret = package::replySecretOf(device.seed);
  const package::Recipient self{
      package::Kind::Reply, crypto::agreementKeyOf(secret),
      [&](const crypto::PublicKey& theirs) { return crypto::agree(secret, theirs); }};
  const auto proof = must(package::prove(package::bytesInMemory(reply), self, [&](const std::string&) {
    return base::Result<crypto::PublicKey>(device.world.services->publicKey);
  }));
  OpenedReply all;
  all.packageHeader = must(package::readReplyHeader(proof.packageHeader));
  must(package::eachRecord(package::bytesInMemory(reply), self, proof, [&](package::Record&& record) {
    const std::string text = must(package::unpack(record));
    if (record.kind == package::RecordKind::Answer) all.answers.push_back(must(wire::readSyncAnswer(text)));
    if (record.kind == package::RecordKind::Policy) all.policies.push_back(text);
    return base::Result<void>();
  }));
  return all;
}

}  // namespace tarim::server::test
