// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where a package is read from: its parts, one after the other, from the beginning and as often as asked.
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
  /// As many bytes as there are, up to the size of `out`; fewer only at the end. StorageFailed.
  virtual base::Result<std::size_t> read(std::span<std::uint8_t> out) = 0;
};
/// From the beginning.
using OpenSource = std::function<base::Result<std::unique_ptr<Source>>()>;

/// Several files as one, in this order; the files need not end where parts end.
OpenSource filesInOrder(std::vector<std::filesystem::path> files);
/// Bytes in memory, which must outlive it.
OpenSource bytesInMemory(base::ByteView bytes);

/// What a person named, as files that may be packages.
struct Named {
  std::vector<std::filesystem::path> files;
  std::vector<base::Error>
      passedOver;  ///< What can hold nothing, and is told in a word: empty files, "._NAME".
};
/// A folder stands for the files in it that are called like packages (".tarim" somewhere in the name, in any
/// case) and are not of the other kind; hidden ones, as writing leaves them when it is cut off, are none.
Named filesNamed(const std::vector<std::filesystem::path>& named, Kind kind);

/// The files of one package in the order of their parts, whatever order they came in; equal copies of a part
/// count once. Only headers and sizes are looked at, and the bytes of what is there twice. NotFound,
/// NotAPackage, PackageTooNew, PackagesMixed, PackageCut, PackagePartMissing with the number that is missing;
/// a missing last part shows when the package is read.
base::Result<std::vector<std::filesystem::path>> inOrder(const std::vector<std::filesystem::path>& files);

/// Files of several packages, told apart by their headers.
struct Sorted {
  std::map<std::string, std::vector<std::filesystem::path>> packages;  ///< By the package's id.
  std::vector<base::Error> refused;                                    ///< What is no package.
};
Sorted byPackage(const std::vector<std::filesystem::path>& files);
/// The header of one file.
base::Result<ContainerHeader> headerOf(const std::filesystem::path& file);

}  // namespace tarim::package
