// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/package/package_header.hpp"

#include "shared/base/json_record.hpp"

namespace tarim::package {

namespace {

template <class L>
base::Result<L> readJson(std::string_view text) {
  auto packageHeader = base::readRecord<L>(text, {wire::kMaxSmallBytes, wire::kMaxMessageDepth});
  if (!packageHeader)
    return base::Error(base::Code::PackageDamaged, packageHeader.error().detail(),
                       packageHeader.error().place());
  return packageHeader;
}

}  // namespace

std::string write(const PackageHeader& packageHeader) {
  return base::writeRecord(packageHeader, base::JsonForm::Full);
}
std::string write(const ReplyHeader& packageHeader) {
  return base::writeRecord(packageHeader, base::JsonForm::Full);
}

base::Result<PackageHeader> readPackageHeader(std::string_view text) {
  return readJson<PackageHeader>(text);
}
base::Result<ReplyHeader> readReplyHeader(std::string_view text) {
  return readJson<ReplyHeader>(text);
}

}  // namespace tarim::package
