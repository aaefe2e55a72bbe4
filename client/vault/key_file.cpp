// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/key_file.hpp"

#include "client/vault/passphrase.hpp"
#include "shared/base/json.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

using base::Code;
using base::Error;
namespace json = boost::json;

constexpr int kFormat = 1;
constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kMaxHeaderBytes = 64 * 1024;

std::string contextOf(const VaultInfo& info) {
  return "tarim vault key 1\n" + info.id;
}

Error damagedKeyFile(const std::string& detail) {
  return Error(Code::StorageCorrupt, detail, {"vault.json", {}});
}

}  // namespace

base::Result<void> checkPassphrase(std::string_view passphrase) {
  if (isLongEnough(passphrase)) return {};
  return Error(Code::InvalidInput, "a passphrase has at least " + std::to_string(kLeastCharacters) +
                                       " characters, or " + std::to_string(kLeastChinese) + " Chinese ones");
}

base::Result<KeyFile> wrapKey(const VaultInfo& info, const crypto::Key& key, std::string_view passphrase,
                              crypto::ScryptCost cost) {
  KeyFile file{info, cost, crypto::randomBytes(kSaltBytes), {}};
  const auto outer = crypto::deriveKey(passphrase, file.salt, cost);
  if (!outer) return outer.error();
  file.wrapped = crypto::seal(*outer, key, base::bytesOf(contextOf(info)));
  return file;
}

base::Result<crypto::Key> unwrapKey(const KeyFile& file, std::string_view passphrase) {
  const auto outer = crypto::deriveKey(passphrase, file.salt, file.cost);
  if (!outer) return outer.error();
  const auto inner = crypto::open(*outer, file.wrapped, base::bytesOf(contextOf(file.info)));
  crypto::Key key{};
  if (!inner || inner->size() != key.size()) return Error(Code::WrongPassphrase);
  std::copy(inner->begin(), inner->end(), key.begin());
  return key;
}

base::Result<KeyFile> readKeyFile(base::Files& files, const base::Path& path) {
  const auto bytes = files.read(path, kMaxHeaderBytes);
  if (!bytes) return bytes.error();
  const auto value = base::parseJson(base::textOf(*bytes));
  if (!value) return damagedKeyFile(value.error().line());
  base::JsonReader::Failure failure;
  base::JsonReader reader(*value, "$", failure);
  if (reader.integer("format") > kFormat)
    return Error(Code::ClientTooOld, "a newer program made this vault", {"vault.json", "$.format"});
  KeyFile file;
  file.info = {reader.string("id"), reader.stringOr("label", {})};
  base::JsonReader scrypt = reader.object("scrypt");
  file.cost.n = std::uint64_t(scrypt.integer("n"));
  file.cost.r = std::uint32_t(scrypt.integer("r"));
  file.cost.p = std::uint32_t(scrypt.integer("p"));
  const auto salt = base::fromBase64(scrypt.string("salt"));
  const auto wrapped = base::fromBase64(reader.string("key"));
  if (failure) return damagedKeyFile(failure->line());
  if (!salt || !wrapped) return damagedKeyFile("the wrapped key is not base64");
  file.salt = *salt;
  file.wrapped = *wrapped;
  return file;
}

base::Result<void> writeKeyFile(base::Files& files, const base::Path& path, const KeyFile& file) {
  json::object scrypt;
  scrypt["n"] = file.cost.n;
  scrypt["r"] = file.cost.r;
  scrypt["p"] = file.cost.p;
  scrypt["salt"] = base::toBase64(file.salt);
  json::object header;
  header["format"] = kFormat;
  header["id"] = file.info.id;
  header["label"] = file.info.label;
  header["scrypt"] = std::move(scrypt);
  header["key"] = base::toBase64(file.wrapped);
  return files.write(path, base::bytesOf(base::canonicalJson(header)));
}

}  // namespace tarim::client
