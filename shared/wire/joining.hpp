// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A joining file (….tarim-join): everything that a device needs to enrol, as one line of JSON. The operator's
// enrol-code writes it; a QR code holds the same text. It contains a one-time code, so it is a credential
// until the code is used or has expired.
//
// The pin stands for the authority's certificate, which would make a QR code too large. A server sends that
// certificate in the handshake to a device that offers kJoiningAlpn; the device accepts it only when it has
// the hash, and the server's certificate only when that authority has signed it.
#include "shared/base/fields.hpp"
#include "shared/base/result.hpp"

#include <string>
#include <string_view>

namespace tarim::wire {

inline constexpr int kJoiningVersion = 1;
inline constexpr std::size_t kMaxJoiningBytes = 2048;  ///< A QR code holds not much more.
inline constexpr std::string_view kJoiningSuffix = ".tarim-join";
/// Application protocol (ALPN) of a device that has only the pin. The server answers as always.
inline constexpr std::string_view kJoiningAlpn = "tarim-join/1";

struct Joining {
  int version = kJoiningVersion;
  std::string server;   ///< Name of the server, for people.
  std::string address;  ///< HOST:PORT
  std::string pin;      ///< SHA-256 of the authority's certificate in DER.
  std::string code;
  std::string person;      ///< Name of the person to whom the code belongs, for people; may be empty.
  std::int64_t until = 0;  ///< When the code expires, by the server's clock.

  static void fields(auto& field, auto& joining) {
    field("tarimJoin", joining.version, base::kRequired);
    field("server", joining.server, base::atMost(256));
    field("address", joining.address, {.required = true, .most = 300});
    field("pin", joining.pin, base::kHash);
    field("code", joining.code, {.required = true, .most = 64});
    field("person", joining.person, base::atMost(256));
    field("until", joining.until, {.required = true, .most = INT64_MAX});
  }
};

/// TooLarge when names are so long that the text is larger than a reader accepts.
base::Result<std::string> writeJoining(const Joining& joining);
/// Reads the file or the text of the QR code, also with a byte order mark and blanks around it. EmptyFile;
/// TooLarge before parsing; InvalidInput for something else than a joining file (the detail says what it may
/// be); DamagedFile for a joining file that was cut or changed; ClientTooOld for one of a later version.
base::Result<Joining> readJoining(std::string_view bytes);

}  // namespace tarim::wire
