/** What is taken as a picture. */
export type PictureType = "image/png" | "image/jpeg" | "image/gif" | "image/webp";
