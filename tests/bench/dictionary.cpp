// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Makes the dictionary of an encoding of messages from what a device and a server really say to each other,
// and tells what the one in use saves. A dictionary that is in use is never changed: a better one gets a new
// name.
#include "client/vault/vault.hpp"
#include "server/services/services.hpp"
#include "shared/base/files.hpp"
#include "shared/base/hash.hpp"
#include "shared/base/ids.hpp"
#include "shared/wire/compress.hpp"
#include "shared/wire/json.hpp"
#include "shared/wire/protocol.hpp"
#include "tests/bench/largest.hpp"
#include "tests/bench/measure.hpp"

#include <QTemporaryDir>

#include <zdict.h>

namespace tarim::bench {
namespace {

constexpr std::size_t kBytes = 6 * 1024;
constexpr int kPeople = 8;

using Samples = std::vector<std::string>;

/// A device and its server, without a socket between them.
class Talk {
 public:
  Talk(server::Services& services, client::Vault& vault, const std::string& person)
      : m_services(services), m_vault(vault) {
    wire::EnrolRequest request;
    request.protocol = wire::kProtocolMax;
    request.code = services.accounts.makeEnrolmentCode(person, std::chrono::hours(1)).value();
    request.deviceName = "bench";
    request.devicePublicKey = vault.settings.devicePublicKey();
    const auto enrolled = services.accounts.enrol(request, "192.0.2.1").value();
    m_identity = services.accounts.authenticate("Bearer " + enrolled.token).value();
    m_vault.drafts.addPolicy(demoPolicy()->text).value();
  }

  /// The demo application as people type it, a cell or a few between two syncs.
  void typeAll(std::size_t few, Samples& said) {
    const std::string application = m_vault.drafts.create(demoPolicy()->hash.hex()).value();
    const dossier::Dossier all = usual();
    std::vector<client::CellEdit> edits;
    for (const auto& [cell, value] : all.cells()) {
      edits.push_back({cell, std::string(value)});
      if (edits.size() < few) continue;
      m_vault.drafts.edit(application, edits, m_clock.now()).value();
      edits.clear();
      sync(said);
    }
    sync(said);
  }

 private:
  /// One request and its answer.
  void sync(Samples& said) {
    const auto request = m_vault.exchange.pending(m_clock.now());
    said.push_back(wire::write(request));
    const auto answer = m_services.sync.sync(m_identity, request).value();
    said.push_back(wire::write(answer));
    m_vault.exchange.apply(answer, m_clock.now()).value();
  }

  base::SystemClock m_clock;
  server::Services& m_services;
  client::Vault& m_vault;
  server::Identity m_identity;
};

Samples whatIsSaid() {
  const QTemporaryDir folder;
  const base::Path path = folder.path().toStdString();
  const base::SystemClock clock;
  const auto store = server::Store::open(path / "store", clock).value();
  const crypto::Key seed = crypto::randomKey();
  server::Services services(*store, seed);
  services.policies.publish(demoPolicy()->text, "policy.json", seed).value();
  client::VaultDirectory directory(path / "vaults");
  Samples said;
  for (int i = 0; i < kPeople; ++i) {
    const std::string person = "p" + std::to_string(i);
    services.accounts
        .import({{"u", "且末县生态环境监测站", "652825", ""}}, {{person, "阿依努尔", "applicant", "u"}})
        .value();
    const auto vault = directory.create("", "correct horse", {1u << 4, 8, 1}).value();
    Talk(services, *vault, person).typeAll(std::size_t(1 + i % 3), said);
  }
  return said;
}

/// With another policy's hash in each message: every cycle has its own.
std::string asOfAnotherCycle(std::string message) {
  const std::string hash = demoPolicy()->hash.hex();
  for (std::size_t at = message.find(hash); at != std::string::npos; at = message.find(hash, at))
    message.replace(at, hash.size(), base::sha256(base::newId()).hex());
  return message;
}

std::string trained(const Samples& samples) {
  std::string together;
  std::vector<std::size_t> sizes;
  for (const std::string& one : samples) {
    const std::string message = asOfAnotherCycle(one);
    together += message;
    sizes.push_back(message.size());
  }
  std::string dictionary(kBytes, '\0');
  const std::size_t size = ZDICT_trainFromBuffer(dictionary.data(), dictionary.size(), together.data(),
                                                 sizes.data(), unsigned(sizes.size()));
  if (ZDICT_isError(size)) throw std::runtime_error(ZDICT_getErrorName(size));
  dictionary.resize(size);
  return dictionary;
}

}  // namespace

void messages() {
  Samples samples = whatIsSaid();
  for (std::string& one : samples)
    one = asOfAnotherCycle(std::move(one));
  std::size_t plain = 0;
  std::size_t packed = 0;
  std::size_t withDictionary = 0;
  for (const std::string& one : samples) {
    plain += one.size();
    packed += std::min(one.size(), wire::compress(one).size());
    withDictionary += wire::compress(one, wire::Packing::Zt1).size();
  }
  const double count = double(samples.size());
  tell("a message in zt1", double(withDictionary) / count, "in zstd", double(packed) / count, "bytes");
  tell("a message in zstd", double(packed) / count, "as it is", double(plain) / count, "bytes");
}

void trainDictionary(const std::string& file) {
  const std::string dictionary = trained(whatIsSaid());
  base::DiskFiles().write(file, base::bytesOf(dictionary)).value();
  std::cout << file << ": " << dictionary.size() << " bytes" << std::endl;
}

}  // namespace tarim::bench
