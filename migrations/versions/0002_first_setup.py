"""what the first set-up asks: preset, greeting, Wi-Fi, the wall's languages, heads as planned"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("event") as event:
        event.add_column(sa.Column("preset", sa.String(length=10), nullable=False, server_default="phones"))
        event.add_column(sa.Column("greeting", sa.Text(), nullable=False, server_default=""))
        event.add_column(sa.Column("wifi_name", sa.Text(), nullable=False, server_default=""))
        event.add_column(sa.Column("wifi_password", sa.Text(), nullable=False, server_default=""))
        event.add_column(sa.Column("wall_languages", sa.String(length=40), nullable=False, server_default=""))
        event.add_column(sa.Column("wall_night", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("event") as event:
        for name in ("preset", "greeting", "wifi_name", "wifi_password", "wall_languages", "wall_night"):
            event.alter_column(name, server_default=None)  # it was for the row that was there already
        event.add_column(sa.Column("report_group", sa.Integer(), nullable=True))
        event.create_foreign_key(op.f("fk_event_report_group"), "home_group", ["report_group"], ["id"])
    with op.batch_alter_table("home_group") as home_group:
        home_group.add_column(sa.Column("expected", sa.Integer(), nullable=True))
