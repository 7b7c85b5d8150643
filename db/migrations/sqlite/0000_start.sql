CREATE TABLE `links` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`token_hash` text NOT NULL,
	`kind` text NOT NULL,
	`email` text,
	`werkgroep` integer,
	`role` text,
	`programmateam` integer NOT NULL,
	`user_id` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`withdrawn_at` integer,
	FOREIGN KEY (`werkgroep`) REFERENCES `werkgroepen`(`nummer`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `links_token` ON `links` (`token_hash`);--> statement-breakpoint
CREATE TABLE `logboek` (
	`nr` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`payload` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `logboek_subject` ON `logboek` (`subject`,`nr`);--> statement-breakpoint
CREATE INDEX `logboek_at` ON `logboek` (`at`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`werkgroep` integer NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`werkgroep`, `user_id`),
	FOREIGN KEY (`werkgroep`) REFERENCES `werkgroepen`(`nummer`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `memberships_user` ON `memberships` (`user_id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`link_id` integer,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`error` text,
	FOREIGN KEY (`link_id`) REFERENCES `links`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `programme` (
	`id` integer PRIMARY KEY NOT NULL,
	`data` text NOT NULL,
	`sha256` text NOT NULL,
	`loaded_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`section_id` integer NOT NULL,
	`user_id` text,
	`name` text NOT NULL,
	`organisation` text NOT NULL,
	`content` text NOT NULL,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`created_at` integer NOT NULL,
	`status` text NOT NULL,
	`handled_by` text,
	`handled_at` integer,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`handled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `proposals_section` ON `proposals` (`section_id`,`status`);--> statement-breakpoint
CREATE TABLE `sections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`werkgroep` integer NOT NULL,
	`key` text NOT NULL,
	`nummer` integer NOT NULL,
	`status` text NOT NULL,
	`generation` integer NOT NULL,
	`status_action` text,
	`status_reason` text,
	`status_at` integer,
	`status_by` text,
	`status_by_name` text,
	`status_by_organisation` text,
	`latest_version` integer NOT NULL,
	`content` text NOT NULL,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`words` integer NOT NULL,
	`projected_seq` integer NOT NULL,
	`changed_at` integer,
	`changed_by` text,
	FOREIGN KEY (`werkgroep`) REFERENCES `werkgroepen`(`nummer`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`status_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sections_werkgroep_key` ON `sections` (`werkgroep`,`key`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`device` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `snapshots` (
	`section_id` integer PRIMARY KEY NOT NULL,
	`generation` integer NOT NULL,
	`seq` integer NOT NULL,
	`state` blob NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `update_log` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`section_id` integer NOT NULL,
	`generation` integer NOT NULL,
	`user_id` text,
	`update_bytes` blob NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `update_log_section` ON `update_log` (`section_id`,`generation`,`seq`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`organisation` text NOT NULL,
	`stakeholder_group` text NOT NULL,
	`marktpartij` integer NOT NULL,
	`programmateam` integer NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`section_id` integer NOT NULL,
	`number` integer NOT NULL,
	`generation` integer NOT NULL,
	`seq` integer NOT NULL,
	`content` text NOT NULL,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`sha256` text NOT NULL,
	`cause` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`created_by_name` text NOT NULL,
	`created_by_organisation` text NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `versions_section_number` ON `versions` (`section_id`,`number`);--> statement-breakpoint
CREATE TABLE `werkgroepen` (
	`nummer` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`naam` text NOT NULL,
	`soort` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `werkgroepen_slug` ON `werkgroepen` (`slug`);--> statement-breakpoint
CREATE TABLE `writers` (
	`section_id` integer NOT NULL,
	`generation` integer NOT NULL,
	`client_id` integer NOT NULL,
	`user_id` text NOT NULL,
	`organisation` text NOT NULL,
	`first_at` integer NOT NULL,
	PRIMARY KEY(`section_id`, `generation`, `client_id`),
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
