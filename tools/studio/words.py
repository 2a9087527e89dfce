"""What people say in the pictures. The priorities of Erie, strengths as CRS names them; (sample) is ours."""

from typing import Final

STRENGTHS: Final = (
    "Coffee with a Cop",
    "The Police Athletic League",
    "Officers who come to our festival and stay",  # sample
    "A chief who answers when we call",  # sample
)
CONCERNS: Final = (
    "Trust and approachability",
    "Racism and stereotypes",
    "Family structure and parental control",
    "Education: cultural awareness and sensitivity",
    "A police department that represents the whole community",
    "Policies for filing complaints",  # sample
    "Nobody explains why we were stopped",  # sample
    "Negative perceptions of each other",  # sample
    "More mental health resources",  # sample
)
YOUTH: Final = (  # samples
    "Young people should be part of the training of officers",
    "Officers change all the time, so nobody knows us",
    "We are afraid to call when something happens",
)
LONG_NAME: Final = "Neighbourhood associations, tenants and small businesses of the north shore"  # 75 characters
LONG_ISSUE: Final = (
    "We were never told why the patrols on our street had been doubled, and nobody whom we asked could say. " * 3
)[:280]
ARABIC: Final = "لا أحد يشرح لنا لماذا تم إيقافنا"  # sample: nobody explains to us why we were stopped
