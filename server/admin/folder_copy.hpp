// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Copies a whole server's folder: everything that the configuration names, wherever it lies, under the names
// that `init` uses, with a configuration that names nothing outside the new folder.
//
// The copy is made and verified in FOLDER/incomplete; then its parts are moved up, the configuration last. So
// a folder with a tarim-server.toml is complete, even after a power cut.
#include "server/admin/config.hpp"
#include "server/admin/config_edit.hpp"
#include "server/services/verify.hpp"
#include "server/store/owned_files.hpp"

namespace tarim::server {

class FolderCopy {
 public:
  inline static constexpr std::string_view kDraftName = "incomplete";

  /// `edits`: further changes of the configuration. Config and store must outlive the object.
  FolderCopy(const Config& config, Store& store, std::filesystem::path folder,
             std::vector<ConfigEdit> edits = {});

  /// Copies and verifies; removes an unfinished copy. A file that the store itself has lost or damaged is a
  /// problem in proof(), not a failure. StorageFull before anything is written when the copy does not fit;
  /// NotFound for a key file that is missing; StorageFull, StorageFailed, ConfigInvalid.
  base::Result<void> make();
  /// Syncs the copy and moves it up into the folder.
  base::Result<void> moveUp();
  void discard();

  [[nodiscard]] const std::filesystem::path& draft() const { return m_draft; }
  [[nodiscard]] const VerifyReport& proof() const { return m_proof; }
  /// Files of the server that the copy lacks; one readable line each.
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
