"""Whoever holds a link into a record is told by mail that something waits."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('sapar_web', '0024_needs_erased'),
    ]

    operations = [
        migrations.AddField(
            model_name='loglink',
            name='language',
            field=models.CharField(blank=True, max_length=8),
        ),
        migrations.AddField(
            model_name='notice',
            name='link',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='notices', to='sapar_web.loglink'),
        ),
        migrations.AlterField(
            model_name='loglink',
            name='sent_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AlterField(
            model_name='notice',
            name='path',
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AlterField(
            model_name='notice',
            name='person',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='notices', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddIndex(
            model_name='loglink',
            index=models.Index(fields=['email'], name='log_links_by_address'),
        ),
        migrations.AddConstraint(
            model_name='notice',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('link__isnull', False), ('person', None)), models.Q(('link', None), ('person__isnull', False)), _connector='OR'), name='notice_is_for_somebody'),
        ),
    ]
