// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/dossier/blind_image.hpp"

namespace tarim::dossier {

base::Result<base::Bytes> blindImage(base::ByteView jpeg, std::string_view masks,
                                     std::span<const Mask> added) {
  std::vector<Mask> all = masksOf(masks);
  all.insert(all.end(), added.begin(), added.end());
  return imaging::masked(jpeg, all);
}

}  // namespace tarim::dossier
