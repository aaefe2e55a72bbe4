// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The source of a package: its parts in sequence, readable from the beginning as often as needed.
#include "shared/package/format.hpp"

#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <vector>

namespace tarim::package {

class Source {
 public:
  virtual ~Source() = default;
  /// Fills `out`; returns fewer bytes only at the end. StorageFailed.
  virtual base::Result<std::size_t> read(std::span<std::uint8_t> out) = 0;
};
/// Opens the source at its beginning.
using OpenSource = std::function<base::Result<std::unique_ptr<Source>>()>;

/// Several files as one stream, in this order; files and parts may have different boundaries.
OpenSource filesInOrder(std::vector<std::filesystem::path> files);
/// Bytes in memory, which must outlive the source.
OpenSource bytesInMemory(base::ByteView bytes);

/// Files that may be packages, from the paths that a person named.
struct Named {
  std::vector<std::filesystem::path> files;
  std::vector<base::Error> passedOver;  ///< Ignored files with the reason: empty files, "._NAME".
};
/// A folder stands for its files that are named like packages (".tarim" in the name, in any case) and are not
/// of the other kind. Hidden files, which an interrupted write leaves, are ignored.
Named filesNamed(const std::vector<std::filesystem::path>& named, Kind kind);

/// The files of one package in the order of their parts; equal copies of a part count once. Reads only
/// headers and sizes, and the bytes of duplicate parts. NotFound, NotAPackage, PackageTooNew, PackagesMixed,
/// PackageCut, PackagePartMissing with the number of the part; a missing last part is detected when the
/// package is read.
base::Result<std::vector<std::filesystem::path>> inOrder(const std::vector<std::filesystem::path>& files);

/// Files of several packages, grouped by their headers.
struct Sorted {
  std::map<std::string, std::vector<std::filesystem::path>> packages;  ///< Keyed by the package's id.
  std::vector<base::Error> refused;                                    ///< Files that are not packages.
};
Sorted byPackage(const std::vector<std::filesystem::path>& files);
/// The header of one file.
base::Result<ContainerHeader> headerOf(const std::filesystem::path& file);

}  // namespace tarim::package
