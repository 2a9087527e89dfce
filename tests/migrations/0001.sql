BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE ballot (
	id VARCHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	done BOOLEAN NOT NULL, 
	CONSTRAINT pk_ballot PRIMARY KEY (id)
)
 WITHOUT ROWID

;
INSERT INTO "ballot" VALUES('06fa47bbd6ee1fcd3c9bba2e68dfa1e4',4,1);
INSERT INTO "ballot" VALUES('0b4104baeeb0e79a0e87de4513a29d73',4,1);
INSERT INTO "ballot" VALUES('0fab7d953fdcf89c5a3b75dc0d8965ed',4,1);
INSERT INTO "ballot" VALUES('14e9fda35f5750f455094cab9799803f',6,1);
INSERT INTO "ballot" VALUES('2a2b7c6a77354bef622d4e74a4edb052',3,0);
INSERT INTO "ballot" VALUES('2b85553048d79d3a3a87468d07e16af1',4,1);
INSERT INTO "ballot" VALUES('4361beff995b8e1ee089cc8fa373febc',3,0);
INSERT INTO "ballot" VALUES('52b1e05ccd6311ccede856b7d86b6e37',3,0);
INSERT INTO "ballot" VALUES('5983107f065ba415be845b395ea388a1',6,1);
INSERT INTO "ballot" VALUES('62d9a5f257aa7131017c024e13ab4618',4,1);
INSERT INTO "ballot" VALUES('63753f73e104385944da1b1aecadf6c3',4,1);
INSERT INTO "ballot" VALUES('69d246ece29a4f9fff4f68f67ab8695b',5,0);
INSERT INTO "ballot" VALUES('6a0d7b0b206329fc67b7c1fc771f1bdc',3,0);
INSERT INTO "ballot" VALUES('6f7c82357619b78e323931ca6dce5b76',3,0);
INSERT INTO "ballot" VALUES('81d155b8c82265901685357c126e6907',3,0);
INSERT INTO "ballot" VALUES('a4ec4a7b4406c597ccb328d2e711ea9e',6,1);
INSERT INTO "ballot" VALUES('a7d84e7a8f3a3f41b36ac88900b08cad',4,1);
INSERT INTO "ballot" VALUES('a87b1cd166577130847e3d5be54a46d5',3,0);
INSERT INTO "ballot" VALUES('af9d893eec5e890235c8e13b40496534',4,1);
INSERT INTO "ballot" VALUES('c1d1f0b676435c87637f5ac15468ed02',4,1);
INSERT INTO "ballot" VALUES('fd98b23ce8e5a4964cab7ad75a75cbf4',3,0);
CREATE TABLE dot (
	ballot_id VARCHAR(32) NOT NULL, 
	issue_id INTEGER NOT NULL, 
	nth INTEGER NOT NULL, 
	placed BOOLEAN NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_dot PRIMARY KEY (ballot_id, issue_id, nth), 
	CONSTRAINT ck_dot_counts_from_one CHECK (nth > 0), 
	CONSTRAINT fk_dot_ballot_id FOREIGN KEY(ballot_id) REFERENCES ballot (id), 
	CONSTRAINT fk_dot_issue_id FOREIGN KEY(issue_id) REFERENCES issue (id)
)
 WITHOUT ROWID

;
INSERT INTO "dot" VALUES('06fa47bbd6ee1fcd3c9bba2e68dfa1e4',6,1,1,1);
INSERT INTO "dot" VALUES('06fa47bbd6ee1fcd3c9bba2e68dfa1e4',11,1,1,1);
INSERT INTO "dot" VALUES('06fa47bbd6ee1fcd3c9bba2e68dfa1e4',16,1,1,1);
INSERT INTO "dot" VALUES('0b4104baeeb0e79a0e87de4513a29d73',3,1,1,1);
INSERT INTO "dot" VALUES('0b4104baeeb0e79a0e87de4513a29d73',7,1,1,1);
INSERT INTO "dot" VALUES('0b4104baeeb0e79a0e87de4513a29d73',11,1,1,1);
INSERT INTO "dot" VALUES('0fab7d953fdcf89c5a3b75dc0d8965ed',3,1,1,1);
INSERT INTO "dot" VALUES('0fab7d953fdcf89c5a3b75dc0d8965ed',9,1,1,1);
INSERT INTO "dot" VALUES('0fab7d953fdcf89c5a3b75dc0d8965ed',10,1,1,1);
INSERT INTO "dot" VALUES('14e9fda35f5750f455094cab9799803f',6,1,1,1);
INSERT INTO "dot" VALUES('14e9fda35f5750f455094cab9799803f',13,1,1,1);
INSERT INTO "dot" VALUES('14e9fda35f5750f455094cab9799803f',16,1,1,1);
INSERT INTO "dot" VALUES('14e9fda35f5750f455094cab9799803f',18,1,0,2);
INSERT INTO "dot" VALUES('2a2b7c6a77354bef622d4e74a4edb052',5,1,1,1);
INSERT INTO "dot" VALUES('2a2b7c6a77354bef622d4e74a4edb052',11,1,1,1);
INSERT INTO "dot" VALUES('2a2b7c6a77354bef622d4e74a4edb052',16,1,1,1);
INSERT INTO "dot" VALUES('2b85553048d79d3a3a87468d07e16af1',7,1,1,1);
INSERT INTO "dot" VALUES('2b85553048d79d3a3a87468d07e16af1',11,1,1,1);
INSERT INTO "dot" VALUES('2b85553048d79d3a3a87468d07e16af1',20,1,1,1);
INSERT INTO "dot" VALUES('4361beff995b8e1ee089cc8fa373febc',1,1,1,1);
INSERT INTO "dot" VALUES('4361beff995b8e1ee089cc8fa373febc',3,1,1,1);
INSERT INTO "dot" VALUES('4361beff995b8e1ee089cc8fa373febc',10,1,1,1);
INSERT INTO "dot" VALUES('52b1e05ccd6311ccede856b7d86b6e37',4,1,1,1);
INSERT INTO "dot" VALUES('52b1e05ccd6311ccede856b7d86b6e37',6,1,1,1);
INSERT INTO "dot" VALUES('52b1e05ccd6311ccede856b7d86b6e37',16,1,1,1);
INSERT INTO "dot" VALUES('5983107f065ba415be845b395ea388a1',2,1,1,1);
INSERT INTO "dot" VALUES('5983107f065ba415be845b395ea388a1',13,1,1,3);
INSERT INTO "dot" VALUES('5983107f065ba415be845b395ea388a1',16,1,1,1);
INSERT INTO "dot" VALUES('62d9a5f257aa7131017c024e13ab4618',3,1,1,1);
INSERT INTO "dot" VALUES('62d9a5f257aa7131017c024e13ab4618',6,1,1,1);
INSERT INTO "dot" VALUES('62d9a5f257aa7131017c024e13ab4618',20,1,1,1);
INSERT INTO "dot" VALUES('63753f73e104385944da1b1aecadf6c3',5,1,1,1);
INSERT INTO "dot" VALUES('63753f73e104385944da1b1aecadf6c3',13,1,1,1);
INSERT INTO "dot" VALUES('63753f73e104385944da1b1aecadf6c3',18,1,1,1);
INSERT INTO "dot" VALUES('69d246ece29a4f9fff4f68f67ab8695b',2,1,1,1);
INSERT INTO "dot" VALUES('69d246ece29a4f9fff4f68f67ab8695b',3,1,1,1);
INSERT INTO "dot" VALUES('69d246ece29a4f9fff4f68f67ab8695b',4,1,0,2);
INSERT INTO "dot" VALUES('69d246ece29a4f9fff4f68f67ab8695b',18,1,1,1);
INSERT INTO "dot" VALUES('6a0d7b0b206329fc67b7c1fc771f1bdc',2,1,1,1);
INSERT INTO "dot" VALUES('6a0d7b0b206329fc67b7c1fc771f1bdc',9,1,1,1);
INSERT INTO "dot" VALUES('6a0d7b0b206329fc67b7c1fc771f1bdc',20,1,1,1);
INSERT INTO "dot" VALUES('6f7c82357619b78e323931ca6dce5b76',2,1,1,1);
INSERT INTO "dot" VALUES('6f7c82357619b78e323931ca6dce5b76',3,1,1,1);
INSERT INTO "dot" VALUES('6f7c82357619b78e323931ca6dce5b76',13,1,1,1);
INSERT INTO "dot" VALUES('81d155b8c82265901685357c126e6907',16,1,1,1);
INSERT INTO "dot" VALUES('81d155b8c82265901685357c126e6907',18,1,1,1);
INSERT INTO "dot" VALUES('81d155b8c82265901685357c126e6907',20,1,1,1);
INSERT INTO "dot" VALUES('a4ec4a7b4406c597ccb328d2e711ea9e',3,1,1,3);
INSERT INTO "dot" VALUES('a4ec4a7b4406c597ccb328d2e711ea9e',12,1,1,1);
INSERT INTO "dot" VALUES('a4ec4a7b4406c597ccb328d2e711ea9e',20,1,1,1);
INSERT INTO "dot" VALUES('a7d84e7a8f3a3f41b36ac88900b08cad',1,1,1,1);
INSERT INTO "dot" VALUES('a7d84e7a8f3a3f41b36ac88900b08cad',2,1,1,1);
INSERT INTO "dot" VALUES('a7d84e7a8f3a3f41b36ac88900b08cad',5,1,1,1);
INSERT INTO "dot" VALUES('a87b1cd166577130847e3d5be54a46d5',3,1,1,1);
INSERT INTO "dot" VALUES('a87b1cd166577130847e3d5be54a46d5',13,1,1,1);
INSERT INTO "dot" VALUES('a87b1cd166577130847e3d5be54a46d5',20,1,1,1);
INSERT INTO "dot" VALUES('af9d893eec5e890235c8e13b40496534',3,1,1,1);
INSERT INTO "dot" VALUES('af9d893eec5e890235c8e13b40496534',5,1,1,1);
INSERT INTO "dot" VALUES('af9d893eec5e890235c8e13b40496534',11,1,1,1);
INSERT INTO "dot" VALUES('c1d1f0b676435c87637f5ac15468ed02',2,1,1,1);
INSERT INTO "dot" VALUES('c1d1f0b676435c87637f5ac15468ed02',7,1,1,1);
INSERT INTO "dot" VALUES('c1d1f0b676435c87637f5ac15468ed02',8,1,1,1);
INSERT INTO "dot" VALUES('fd98b23ce8e5a4964cab7ad75a75cbf4',4,1,1,1);
INSERT INTO "dot" VALUES('fd98b23ce8e5a4964cab7ad75a75cbf4',7,1,1,1);
INSERT INTO "dot" VALUES('fd98b23ce8e5a4964cab7ad75a75cbf4',13,1,1,1);
CREATE TABLE event (
	id INTEGER NOT NULL, 
	short VARCHAR(8) NOT NULL, 
	key_check VARCHAR(16) NOT NULL, 
	program VARCHAR(40) NOT NULL, 
	title TEXT NOT NULL, 
	place TEXT NOT NULL, 
	date VARCHAR(10) NOT NULL, 
	convener TEXT NOT NULL, 
	computer TEXT NOT NULL, 
	police_computer BOOLEAN NOT NULL, 
	rehearsal BOOLEAN NOT NULL, 
	lists INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	current_stage INTEGER, 
	frozen_at INTEGER, 
	revealed_at INTEGER, 
	reached TEXT, 
	CONSTRAINT pk_event PRIMARY KEY (id), 
	CONSTRAINT ck_event_only_one CHECK (id = 1), 
	CONSTRAINT ck_event_one_or_two_lists CHECK (lists IN (1, 2))
);
INSERT INTO "event" VALUES(1,'514506','22d7e08d5a9079ba','erie','Strengthening Police and Community Partnerships (robots)','Erie, Pennsylvania','2018-04-21','Robots','this demo',0,1,1,216,6,1795368441,1795368443,NULL);
CREATE TABLE home_group (
	id INTEGER NOT NULL, 
	letter VARCHAR(1) NOT NULL, 
	name TEXT NOT NULL, 
	list VARCHAR(20) NOT NULL, 
	heads INTEGER, 
	complete BOOLEAN NOT NULL, 
	held_stage INTEGER, 
	merged_into INTEGER, 
	removed BOOLEAN NOT NULL, 
	CONSTRAINT pk_home_group PRIMARY KEY (id), 
	CONSTRAINT fk_home_group_held_stage FOREIGN KEY(held_stage) REFERENCES stage (position), 
	CONSTRAINT fk_home_group_merged_into FOREIGN KEY(merged_into) REFERENCES home_group (id)
);
INSERT INTO "home_group" VALUES(1,'A','Faith and clergy','community',3,1,NULL,NULL,0);
INSERT INTO "home_group" VALUES(2,'B','Youth','community',3,1,NULL,NULL,0);
INSERT INTO "home_group" VALUES(3,'C','New Americans','community',3,1,NULL,NULL,0);
INSERT INTO "home_group" VALUES(4,'D','Law enforcement','law enforcement',3,1,NULL,NULL,0);
INSERT INTO "home_group" VALUES(5,'E','Social services','community',3,1,NULL,NULL,0);
INSERT INTO "home_group" VALUES(6,'F','Business and community','community',3,1,NULL,NULL,0);
INSERT INTO "home_group" VALUES(7,'G','Civil rights','community',3,1,NULL,NULL,0);
CREATE TABLE issue (
	id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	list VARCHAR(20) NOT NULL, 
	text TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	taken_out BOOLEAN NOT NULL, 
	CONSTRAINT pk_issue PRIMARY KEY (id), 
	CONSTRAINT uq_issue_number UNIQUE (number)
);
INSERT INTO "issue" VALUES(1,1,'everyone','Eliminate bias - wider background check to see the type of people they are hiring (our words) (in our words)',4,0);
INSERT INTO "issue" VALUES(2,2,'everyone','Give the young Londoners a chance to speak their mind to the police, tell them how they are feeling - incentives too',2,0);
INSERT INTO "issue" VALUES(3,3,'everyone','We are asked what we think and then nothing changes',2,0);
INSERT INTO "issue" VALUES(4,4,'everyone','Young men are stopped again and again without being told why',3,0);
INSERT INTO "issue" VALUES(5,5,'everyone','More women and more people from our streets should be hired, I think',2,0);
INSERT INTO "issue" VALUES(6,6,'everyone','It is to actively seek out and engage with young individuals to get their opinion and ideas with incentives',2,0);
INSERT INTO "issue" VALUES(7,7,'everyone','Officers change beats before anybody learns their names',2,0);
INSERT INTO "issue" VALUES(8,8,'everyone','Global transparency is a must',1,0);
INSERT INTO "issue" VALUES(9,9,'everyone','Have talks with police officers at events to debate with them about the justice system and what may need to change',1,0);
INSERT INTO "issue" VALUES(10,10,'everyone','educate young people on the history of policing so that they can identify negative/detrimental patterns in police behaviour.',1,0);
INSERT INTO "issue" VALUES(11,11,'everyone','To provide incentives and to allow for true change to be made. Not just conversation',1,0);
INSERT INTO "issue" VALUES(12,12,'everyone','There is no time on a shift to get out of the car',1,0);
INSERT INTO "issue" VALUES(13,13,'everyone','People know who did it and nobody says it',1,0);
INSERT INTO "issue" VALUES(14,14,'everyone','People film us before they say hello (our words)',1,0);
INSERT INTO "issue" VALUES(15,15,'everyone','do regular, independent investigations on police conduct and present data to young people so they can hold conversations about the findings.',1,0);
INSERT INTO "issue" VALUES(16,16,'everyone','To offer the young people incentives',1,0);
INSERT INTO "issue" VALUES(17,17,'everyone','Allow them to be at the forefront of the decision making (our words)',1,0);
INSERT INTO "issue" VALUES(18,18,'everyone','Have officers write briefs as to why they took the actions they did. Young people can look and then question them upon suitability of action',1,0);
INSERT INTO "issue" VALUES(19,19,'everyone','School discipline ends up in court too often',2,1);
INSERT INTO "issue" VALUES(20,20,'everyone','First - ensure that young people feel safe/comfortable to scrutinise policing (our words)',3,0);
CREATE TABLE link (
	name VARCHAR(20) NOT NULL, 
	generation INTEGER NOT NULL, 
	CONSTRAINT pk_link PRIMARY KEY (name)
);
CREATE TABLE participant (
	id VARCHAR(32) NOT NULL, 
	number INTEGER NOT NULL, 
	group_id INTEGER, 
	asked_id INTEGER, 
	CONSTRAINT pk_participant PRIMARY KEY (id), 
	CONSTRAINT fk_participant_asked_id FOREIGN KEY(asked_id) REFERENCES home_group (id), 
	CONSTRAINT fk_participant_group_id FOREIGN KEY(group_id) REFERENCES home_group (id), 
	CONSTRAINT uq_participant_number UNIQUE (number)
)
 WITHOUT ROWID

;
INSERT INTO "participant" VALUES('004330933978d3ba7a105f58e6d02eee',25,NULL,2);
INSERT INTO "participant" VALUES('03fd43b1e61c033bf8a8f21b660dbd49',8,6,NULL);
INSERT INTO "participant" VALUES('04689ccdf2756ee1a08f52e31d432291',20,1,NULL);
INSERT INTO "participant" VALUES('14d18e594f503ae0d2bfc27a1caa04d7',26,NULL,4);
INSERT INTO "participant" VALUES('2a9193f6ac26e1cb76f16283bde0c3ba',7,4,NULL);
INSERT INTO "participant" VALUES('2bc04ffbe3c32ad2d424e3996aedb1ed',14,5,NULL);
INSERT INTO "participant" VALUES('2e85b739e1cd594a33d63896d7ced6e8',3,6,NULL);
INSERT INTO "participant" VALUES('2f8f2444482f82f1ee9d76287d00e5bb',27,NULL,5);
INSERT INTO "participant" VALUES('30699c832f79e449e63fc3b3159c7f77',30,NULL,1);
INSERT INTO "participant" VALUES('33767b87af10ad275916babaddf3d055',23,NULL,3);
INSERT INTO "participant" VALUES('44cf6a16ff02e88d35abe14855062e07',21,1,NULL);
INSERT INTO "participant" VALUES('454128a4914611209da984181dbc686a',1,2,NULL);
INSERT INTO "participant" VALUES('4a2b61228846506f0634ac5c126c3991',16,1,NULL);
INSERT INTO "participant" VALUES('4acf0654fdf81fc1c57d81c8b9803f38',6,2,NULL);
INSERT INTO "participant" VALUES('4c352a9527cb1fab04cc42c7785bc3da',19,3,NULL);
INSERT INTO "participant" VALUES('5046ebda1352f583d83de6b5f4ff61a3',5,4,NULL);
INSERT INTO "participant" VALUES('5fa8f5fa2c16ef68fb3b4cb0599b89ab',28,NULL,1);
INSERT INTO "participant" VALUES('64ed09725d48dd13fb160a3ccd69301d',9,6,NULL);
INSERT INTO "participant" VALUES('67e24c04de2e8d317f956c36613e202d',18,3,NULL);
INSERT INTO "participant" VALUES('704e28f796cf1b33b0dfc9d2630c09a6',12,7,NULL);
INSERT INTO "participant" VALUES('7f5ba5902ce829b260adabbb23aa247f',17,3,NULL);
INSERT INTO "participant" VALUES('8692ab3ee62b2b998fcf69e01e56785f',15,7,NULL);
INSERT INTO "participant" VALUES('960b6bc9f43bf6d11776e55716db108f',10,5,NULL);
INSERT INTO "participant" VALUES('9f73cbf503adc9b934c6004d9f762ed0',11,5,NULL);
INSERT INTO "participant" VALUES('b088b57019e2fae9b9df395743fe2a6d',13,7,NULL);
INSERT INTO "participant" VALUES('b90cc8e540525a218b6a15ccc90b3005',29,NULL,1);
INSERT INTO "participant" VALUES('c0e99f26c952f3e32fe5d4c560fdc786',22,NULL,7);
INSERT INTO "participant" VALUES('cb5fdd668bf4c9e4c6b908420278e5e5',4,4,NULL);
INSERT INTO "participant" VALUES('d62958f5e6f476de1530dcc6c5124b88',2,2,NULL);
INSERT INTO "participant" VALUES('dcf75b1e140759406bff8ce4223bac10',24,NULL,6);
CREATE TABLE rule (
	list VARCHAR(20) NOT NULL, 
	dots INTEGER, 
	per_issue INTEGER NOT NULL, 
	carried INTEGER NOT NULL, 
	frozen_dots INTEGER, 
	CONSTRAINT pk_rule PRIMARY KEY (list)
);
INSERT INTO "rule" VALUES('everyone',3,1,5,3);
CREATE TABLE stage (
	position INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	mode VARCHAR(10) NOT NULL, 
	title TEXT NOT NULL, 
	prompt TEXT NOT NULL, 
	minutes INTEGER NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	opened_at INTEGER, 
	closed_at INTEGER, 
	ends_at INTEGER, 
	CONSTRAINT pk_stage PRIMARY KEY (position)
);
INSERT INTO "stage" VALUES(0,'welcome','talk','Welcome','Please find the letter of your group. Coffee is here. We begin soon.',30,'closed',1795368433,1795368435,1795370233);
INSERT INTO "stage" VALUES(1,'strengths','open','Strengths','What is working well between police and community here?',25,'closed',1795368435,1795368436,1795369935);
INSERT INTO "stage" VALUES(2,'concerns','open','Concerns','What hurts, or gets in the way, between police and community here?',50,'closed',1795368436,1795368439,1795371436);
INSERT INTO "stage" VALUES(3,'themes','talk','Report-outs and themes','Each group reads its lists aloud. Listen for what you hear more than once.',45,'closed',1795368440,1795368441,1795371140);
INSERT INTO "stage" VALUES(4,'vote','open','Vote','Which of these matter most?',10,'closed',1795368441,1795368443,1795369041);
INSERT INTO "stage" VALUES(5,'result','talk','Result','This is what the room found most important.',0,'closed',1795368443,1795368443,NULL);
INSERT INTO "stage" VALUES(6,'talk','talk','Talk','Phones away. The hall talks now.',0,'open',1795368443,NULL,NULL);
CREATE TABLE statement (
	id VARCHAR(24) NOT NULL, 
	group_id INTEGER NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	list VARCHAR(20) NOT NULL, 
	place INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	mark VARCHAR(10) NOT NULL, 
	version INTEGER NOT NULL, 
	author VARCHAR(32), 
	issue_id INTEGER, 
	CONSTRAINT pk_statement PRIMARY KEY (id), 
	CONSTRAINT ck_statement_only_agreed_becomes_issue CHECK (issue_id IS NULL OR mark = 'agreed'), 
	CONSTRAINT ck_statement_agreed_has_no_author CHECK (mark <> 'agreed' OR author IS NULL), 
	CONSTRAINT fk_statement_group_id FOREIGN KEY(group_id) REFERENCES home_group (id), 
	CONSTRAINT fk_statement_issue_id FOREIGN KEY(issue_id) REFERENCES issue (id)
);
INSERT INTO "statement" VALUES('41ae883707f8d05049a07344',2,'strengths','community',1,'The school officer knows the children by name (our words)','agreed',3,NULL,NULL);
INSERT INTO "statement" VALUES('0c08060c2bc5fdf568a0956a',3,'strengths','community',1,'Some officers grew up here and still live here (our words)','agreed',3,NULL,NULL);
INSERT INTO "statement" VALUES('fac45c113575dc7fed6a227c',5,'strengths','community',1,'Officers come to our summer festival and stay to talk (our words)','agreed',3,NULL,NULL);
INSERT INTO "statement" VALUES('ab85aa1a060bcb882dfbfabe',7,'strengths','community',1,'The chief answers letters from our congregation (our words)','agreed',3,NULL,NULL);
INSERT INTO "statement" VALUES('2986c498378f5fa1618b2a65',4,'strengths','law enforcement',1,'Neighbors call us before small things grow (our words)','agreed',3,NULL,NULL);
INSERT INTO "statement" VALUES('06d68f42eec6cc233f11e57e',1,'strengths','community',1,'Some officers grew up here and still live here (our words)','agreed',3,NULL,NULL);
INSERT INTO "statement" VALUES('68572cc331afe87c05ead6ad',6,'strengths','community',1,'Police and clergy meet every month (our words)','agreed',3,NULL,NULL);
INSERT INTO "statement" VALUES('82ac94d31c3dedfbfd4ffd2f',3,'strengths','community',2,'The bike patrol stops to chat','agreed',4,NULL,NULL);
INSERT INTO "statement" VALUES('6d4fdff7dfeefa9e3256fabf',2,'strengths','community',2,'There is an interpreter at the front desk now, I think','agreed',5,NULL,NULL);
INSERT INTO "statement" VALUES('4e1381db543252e92dc5ce23',1,'strengths','community',2,'Police and clergy meet every month','agreed',4,NULL,NULL);
INSERT INTO "statement" VALUES('9783e0e001a2e44cf90c294e',5,'strengths','community',2,'','withdrawn',2,NULL,NULL);
INSERT INTO "statement" VALUES('42e3932c39c3a27817e72072',4,'strengths','law enforcement',2,'Shop owners offer us their lots for events','agreed',4,NULL,NULL);
INSERT INTO "statement" VALUES('35fd1bb57c447d46812ade94',6,'strengths','community',2,'The ride-along changed how I see the work','agreed',4,NULL,NULL);
INSERT INTO "statement" VALUES('9d5da4661b08b1d4d9befd23',7,'strengths','community',2,'Some officers grew up here and still live here','agreed',4,NULL,NULL);
INSERT INTO "statement" VALUES('60fbf5d1170e5d4723ebc342',1,'concerns','community',1,'Eliminate bias - wider background check to see the type of people they are hiring (our words)','agreed',3,NULL,1);
INSERT INTO "statement" VALUES('398df4ffe0b00f509b7e1e3c',2,'concerns','community',1,'Complaints go in and nobody ever hears what came of them (our words)','agreed',3,NULL,3);
INSERT INTO "statement" VALUES('d041404258f2a93b79e6d6e4',3,'concerns','community',1,'To provide incentives and to allow for true change to be made. Not just conversation','agreed',2,NULL,11);
INSERT INTO "statement" VALUES('9c73aece53a1dbcaa84b301a',5,'concerns','community',1,'Give the young Londoners a chance to speak their mind to the police, tell them how they are feeling - incentives too (our words)','agreed',3,NULL,2);
INSERT INTO "statement" VALUES('835b55eda69a778ee09eabe7',4,'concerns','law enforcement',1,'There is no time on a shift to get out of the car','agreed',2,NULL,12);
INSERT INTO "statement" VALUES('8f366d29a688d56298025ddf',7,'concerns','community',1,'School discipline ends up in court too often','agreed',2,NULL,19);
INSERT INTO "statement" VALUES('b0af4278c1a91788caa3451e',6,'concerns','community',1,'To offer the young people incentives','agreed',2,NULL,16);
INSERT INTO "statement" VALUES('9928e45eb6774638f7b8573b',1,'concerns','community',2,'Give the young Londoners a chance to speak their mind to the police, tell them how they are feeling - incentives too','agreed',2,NULL,2);
INSERT INTO "statement" VALUES('2177500735e2ee3687cb6622',2,'concerns','community',2,'Have talks with police officers at events to debate with them about the justice system and what may need to change','agreed',2,NULL,9);
INSERT INTO "statement" VALUES('894bdecfca8a47c81aa318e2',4,'concerns','law enforcement',2,'Too few young people from here apply','agreed',2,NULL,5);
INSERT INTO "statement" VALUES('abab7787ee4c64ae13e28ecb',3,'concerns','community',2,'It is to actively seek out and engage with young individuals to get their opinion and ideas with incentives','agreed',2,NULL,6);
INSERT INTO "statement" VALUES('c1566410a347cecc991307d2',5,'concerns','community',2,'Officers change beats before anybody learns their names','agreed',2,NULL,7);
INSERT INTO "statement" VALUES('684475607c9ecdba6f7d9f4f',7,'concerns','community',2,'We do not know the officers on our street by name','agreed',2,NULL,7);
INSERT INTO "statement" VALUES('d358649c73340f1820378f04',2,'concerns','community',3,'More women and more people from our streets should be hired, I think','agreed',5,NULL,5);
INSERT INTO "statement" VALUES('7ad1e5502c571736382b6438',2,'concerns','community',4,'To offer the young people incentives','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('29c7907503f7bb0bfd8de99e',6,'concerns','community',2,'Allow them to be at the forefront of the decision making (our words)','agreed',3,NULL,17);
INSERT INTO "statement" VALUES('9ad7ce9349e5d990616f67cb',4,'concerns','law enforcement',3,'People know who did it and nobody says it','agreed',4,NULL,13);
INSERT INTO "statement" VALUES('97f19ab8f794a8e86ae3219c',2,'concerns','community',5,'Officers change beats before anybody learns their names','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('1bf175080d9cd98eda072cfa',1,'concerns','community',3,'We are asked what we think and then nothing changes','agreed',2,NULL,3);
INSERT INTO "statement" VALUES('be9855bb3d16b427d45fce82',2,'concerns','community',6,'educate young people on the history of policing so that they can identify negative/detrimental patterns in police behaviour.','agreed',2,NULL,10);
INSERT INTO "statement" VALUES('9837edb7e509b81668198b3c',4,'concerns','law enforcement',4,'People film us before they say hello (our words)','agreed',3,NULL,14);
INSERT INTO "statement" VALUES('85bb58b2ae13b316e8ff65a3',3,'concerns','community',3,'A traffic stop should not feel like an arrest (our words)','agreed',3,NULL,4);
INSERT INTO "statement" VALUES('6a017bad3f87d1775e146dcf',7,'concerns','community',3,'First - ensure that young people feel safe/comfortable to scrutinise policing (our words)','agreed',3,NULL,20);
INSERT INTO "statement" VALUES('915f1a5376f7a8163e0be4eb',5,'concerns','community',3,'do regular, independent investigations on police conduct and present data to young people so they can hold conversations about the findings.','agreed',2,NULL,15);
INSERT INTO "statement" VALUES('34fb3492d953dee1d519a5da',6,'concerns','community',3,'It is to actively seek out and engage with young individuals to get their opinion and ideas with incentives','agreed',4,NULL,6);
INSERT INTO "statement" VALUES('dabe4321f87937c44a1f2366',5,'concerns','community',4,'','withdrawn',2,NULL,NULL);
INSERT INTO "statement" VALUES('b93218ceb8c1e3f3950517ed',2,'concerns','community',7,'To have open dialogues with police about why they have negative feelings towards them. Share their personal experiences.','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('53324ee47612c14b38e2f6ec',3,'concerns','community',4,'Eliminate bias - wider background check to see the type of people they are hiring','agreed',4,NULL,1);
INSERT INTO "statement" VALUES('788aa08dbcceef48b57c6d3d',1,'concerns','community',4,'Global transparency is a must','agreed',4,NULL,8);
INSERT INTO "statement" VALUES('7f1688188c63308263218cd6',6,'concerns','community',4,'Have officers write briefs as to why they took the actions they did. Young people can look and then question them upon suitability of action','agreed',2,NULL,18);
INSERT INTO "statement" VALUES('4532a1f99c616154a6d40060',2,'concerns','community',8,'I think we need to look into the role of the police and how we want them to function in society- rewrite the policies','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('3afdc7f80744d0d196791ca3',7,'concerns','community',4,'A traffic stop should not feel like an arrest','agreed',4,NULL,4);
INSERT INTO "statement" VALUES('2fbe349ab4b348e8c2c2d132',2,'concerns','community',9,'The department does not look like the town','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('1108f3132eaaad9fd5c8c772',2,'concerns','community',10,'Eliminate bias - wider background check to see the type of people they are hiring','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('20a04c77ac5515d076a2d1ec',2,'concerns','community',11,'A traffic stop should not feel like an arrest','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('726826304e26eba89629a04e',2,'concerns','community',12,'Someone in a crisis needs a nurse and not handcuffs','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('5d51bfc7a023d5e4589fa278',2,'concerns','community',13,'give them the autonomy and power to influence decisions made regarding policing','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('e3f115aebaf9f01dea06d788',2,'concerns','community',14,'Good detail Clear and thorough The full truth','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('3b53954b32a05b9c160a987f',2,'concerns','community',15,'pan3l discussions where they can communicate without power dynamics','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('30a6c60e64bf847bb4be6eaa',2,'concerns','community',16,'Allow them to be at the forefront of the decision making','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('20c8ee52e725efb98ccf4b2c',1,'concerns','community',5,'Young men are stopped again and again without being told why','agreed',2,NULL,4);
CREATE INDEX ix_participant_asked_id ON participant (asked_id);
CREATE INDEX ix_participant_group_id ON participant (group_id);
CREATE INDEX ix_statement_group_kind ON statement (group_id, kind);
CREATE INDEX ix_statement_issue_id ON statement (issue_id);
COMMIT;
