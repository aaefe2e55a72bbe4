// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A whole server's folder made from another: everything that the configuration names, wherever it lies, under
// the names that `init` gives, and a configuration that names nothing outside the new folder.
//
// It is made in FOLDER/incomplete and proved there; then its parts are moved up, the configuration last. So a
// folder with a tarim-server.toml is a whole one, whenever the power went.
#include "server/admin/config.hpp"
#include "server/admin/config_edit.hpp"
#include "server/services/verify.hpp"
#include "server/store/owned_files.hpp"

namespace tarim::server {

class FolderCopy {
 public:
  inline static constexpr std::string_view kDraftName = "incomplete";

  /// `edits`: further values that change in the configuration. Config and store must outlive it.
  FolderCopy(const Config& config, Store& store, std::filesystem::path folder,
             std::vector<ConfigEdit> edits = {});

  /// Copies and proves; what is not finished is removed. A file that the store itself has lost or damaged is
  /// a problem of proof(), not a failure. StorageFull before anything is written when it would not fit;
  /// NotFound for a key that is not where the configuration says; StorageFull, StorageFailed, ConfigInvalid.
  base::Result<void> make();
  /// Durable, then in its place.
  base::Result<void> moveUp();
  void discard();

  [[nodiscard]] const std::filesystem::path& draft() const { return m_draft; }
  [[nodiscard]] const VerifyReport& proof() const { return m_proof; }
  /// What a server has beside it and the copy has not; one line each, for people.
  [[nodiscard]] const std::vector<std::string>& leftOut() const { return m_leftOut; }

 private:
  base::Result<void> requireRoom();
  base::Result<void> copyStore();
  base::Result<std::vector<FileRow>> copyDatabase();
  base::Result<std::vector<base::Hash>> copyFiles(const std::vector<FileRow>& rows);
  base::Result<bool> anyLetGo(const std::vector<base::Hash>& missing);
  base::Result<void> copyKeys();
  base::Result<void> copySecret(const std::filesystem::path& from, const char* name);
  base::Result<void> writeConfiguration();
  base::Result<void> prove();
  [[nodiscard]] std::filesystem::path draftStore() const { return m_draft / "store"; }

  const Config& m_config;
  Store& m_store;
  std::filesystem::path m_folder;
  std::filesystem::path m_draft;
  std::vector<ConfigEdit> m_edits;
  base::DiskFiles m_files;
  VerifyReport m_proof;
  std::vector<std::string> m_leftOut;
};

}  // namespace tarim::server
