// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The QR code of the review form on paper (五(四)4): the receipt of the submission from which the form was
// printed, so its number is the form's serial number, and the server's signature covers the root. Anybody
// with the server's public key verifies it offline; whether that root is the accepted one, the record says.
//
// "TARIM1*<number>*<application>*<attempt>*<root>*<policy>*<ms of Unix time>*<signature>" in the alphabet of
// QR's alphanumeric mode: letters upper case, hex upper case.
#include "shared/workflow/receipt.hpp"

namespace tarim::workflow {

std::string sheetCode(const Receipt& receipt);
/// InvalidInput when the text is no such code. The caller verifies the signature (receipt.hpp).
base::Result<Receipt> readSheetCode(std::string_view code);

}  // namespace tarim::workflow
