// SPDX-License-Identifier: EUPL-1.2

export const showcasePaths = { all: "/bausteine", form: "/bausteine/formular" };
