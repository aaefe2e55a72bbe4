// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Certificates with a name, a unit and a seal, each in another font, size, place and angle, of which the ink
// of each is known; as scanned or photographed.
#include "shared/reading/identity.hpp"

#include <QImage>
#include <QString>

#include <vector>

namespace tarim::bench {

struct Ink {
  reading::Naming what = reading::Naming::Name;
  QImage places;  ///< Grey; dark where the ink is. As large as the page.
};
struct Certificate {
  base::Bytes jpeg;
  std::vector<Ink> ink;
};

/// The same seed gives the same page.
Certificate drawCertificate(const QString& name, const QString& unit, bool isPhotographed, quint32 seed);

base::Bytes jpegOf(const QImage& image, int quality = 88);

}  // namespace tarim::bench
