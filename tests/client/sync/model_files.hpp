// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The files of a model server, by tus. It keeps what arrived of a cut body, and counts every byte that was
// sent although it was there already.
#include "shared/wire/messages.hpp"
#include "tests/client/sync/site_request.hpp"

namespace tarim::client::test {

class ModelFiles {
 public:
  HttpAnswer answer(const SiteRequest& request);
  [[nodiscard]] wire::FileState state(const std::string& hash) const;
  [[nodiscard]] bool has(const std::string& hash) const { return m_stored.contains(hash); }
  [[nodiscard]] const std::map<std::string, std::string>& stored() const { return m_stored; }

  [[nodiscard]] std::uint64_t bytesTaken() const { return m_taken; }
  /// Bytes below an offset that was kept, sent again.
  [[nodiscard]] std::uint64_t bytesAgain() const { return m_again; }

  /// Forgets unfinished uploads, as after their expiry.
  void expire() { m_uploads.clear(); }
  /// The next so many finished uploads are called damaged.
  void callDamaged(int times) { m_damaged = times; }
  /// The next so many patches are called misplaced although they are not.
  void callMisplaced(int times) { m_misplaced = times; }
  /// Puts a file there, as another device would.
  void store(const std::string& hash, std::string bytes) { m_stored[hash] = std::move(bytes); }
  void remove(const std::string& hash) { m_stored.erase(hash); }
  /// The next so many assemblies fail.
  void failAssemblies(int times) { m_failingAssemblies = times; }

 private:
  struct Upload {
    std::string hash;
    std::uint64_t size = 0;
    std::string bytes;
  };
  HttpAnswer create(const SiteRequest& request);
  HttpAnswer patch(const SiteRequest& request, Upload& upload);
  HttpAnswer take(const std::string& id, const std::string& body, int status);
  HttpAnswer assembled(HttpAnswer answer, const std::string& slice);

  std::map<std::string, Upload> m_uploads;
  std::map<std::string, std::string> m_stored;
  std::map<std::string, std::vector<std::string>> m_assemblies;  ///< The slices of each file.
  int m_failingAssemblies = 0;
  int m_count = 0;
  int m_damaged = 0;
  int m_misplaced = 0;
  std::uint64_t m_taken = 0;
  std::uint64_t m_again = 0;
};

}  // namespace tarim::client::test
